//! Indian names. Source: Faker's en_IN lists (MIT), thinned; the commonest put first from general knowledge. Names with several usual spellings are written with bars.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Rajesh Amit Sanjay/Sanjai Suresh Ramesh Vijay/Vijai Manoj Sunil Anil Rakesh Deepak/Dipak Rahul Ravi Vikram/Wikram Harpreet Gurpreet Mandeep Jaspreet \
     Sukhdev Balwinder Kuldeep/Kuldip Mohammed/Muhammad/Mohammad Imran Srinivas/Sreenivas Venkatesh/Venkatesan Ganesh Prakash Dinesh Mukesh Jairaj Girindra \
     Harrison Gabriel Brijesh Devansh Madhav Arin Kevin Ethan Bakhshi Finn Azaan Ekalinga Hredhaan Gopal Baljiwan Avi Aadi Anay Aarush Aryan Anirudh Ayaan \
     Indrajit Hitesh Harish Atharv Advaith Girik Logan Arjun Liam Anthony Ishaan Laban Krish Hritik Jeet Gautam Elijah Darpan George Ayush Amol Champak \
     Lohit Aayush Ishwar Banjeet Jeremiah Krishna Aarnav Jackson Lakshit Jagdish Gaurang Balveer Charan Dakshesh Farhan Gavin Ekaraj Karan Isaac Aditya \
     Bachittar Ikbal Chatura Daniel Imaran Agastya Chandran Isaiah Abeer Harsh Jason Balhaar Jacob Ekavir Gaurav Aarav Girish Hardik Balvan Dalbir Guneet \
     Faraj Kai Ekapad Dev Frederick Laksh Chandresh David Anmol Henry Faqid Maanav Abdul Akshay Luke Jack Jai Ayushman Advay Andrew Harshil Faris Charles \
     Gunbir";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Sunita/Suneeta Anita/Aneeta Geeta/Gita Seema/Sima Pooja/Puja Priya/Priyah Lakshmi/Laxmi Kavita/Kavitha Sangeeta/Sangita Rekha Meena/Mina Neha Asha \
     Usha Manpreet Harjit Jaswinder Rajwinder Simran Sarita/Saritha Shanti/Shanthi Savita/Savitha Nisha Radha Swati/Swathi Darika Maya Kamya Bimala \
     Baghyawati Charvi Aishani Diya Bhavya Adweta Charita Advika Leela Aashi Aarna Hemani Arunima Deepa Jeevika Bishakha Meghana Chaaya Damini Lavanya \
     Bhavna Garima Ati Chaitaly Lajita Kavya Inaya Adya Divya Ekani Dhriti Chanchal Lipika Ira Amrita Aahana Chasmum Aarini Arya Ishani Krishna Forum \
     Dalaja Harini Barkha Daksha Mahika Januja Jasmit Dipta Eesha Jalsa Alka Kamala Abha Aradhana Indali Harinakshi Harita Chakrika Mohini Ekta Gauri Bina \
     Ladli Amaira Jyoti Anusha Anjali Mekhala Chameli Hiral Geetika Chaman Hamsini Manya Amara Ijaya Dayita Madhavi Gaurangi Chavvi Kritika Eta Jhalak \
     Falak Meera Lekha Gayathri Falguni Ikshita Eshana Amruta Krisha Dayamai Mitali Edhitha Lakshmi Bhanumati Kala Anamika Chandani Libni Megha Indira Keya \
     Gautami Aadhya Kashish Lopa Idika";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Singh Kaur Kumar/Kumaar Patel Sharma Devi Khan Reddy Das/Dass Yadav/Jadav Gupta Chaudhary/Choudhary/Chowdhury/Choudhury Nair/Nayar Joshi Mehta Shah \
     Rao Iyer/Aiyar Pillai/Pillay Verma/Varma Mishra/Misra Pandey/Pande Shukla Tiwari/Tewari Thakur Agarwal/Aggarwal/Agrawal Banerjee/Bannerji \
     Mukherjee/Mukherji Sandhu Sidhu Dhillon/Dhillion Mann Gill Grewal Ben Bhakta Golla Bava Grover Gaba Bhatia Badal Chhabra Dyal Borra Balan Gopal Bath \
     Arora Chanda Butala Bose Doctor Bala Dutta Issac Bhavsar Baria Dhawan Dua Dora Andra Deshpande Hegde Ahluwalia Dhaliwal Brahmbhatt Acharya Edwin \
     Badami Chad Dhillon Goswami Deshmukh Arya Gara Hora Divan Dhar Handa Chakrabarti Gulati Batra Buch Gandhi Hari Babu Chander Dubey Gade Chopra Ghosh \
     Bhagat DAlia Barman Dar Iyengar Dani Gola Bhatt Bedi Borah Dhingra Chandran Deo Desai Amble Deol Dalal Banik Chokshi Bandi Bail Chawla Bajwa Dave \
     Devan Bora Din Goyal Chand Behl Dey Bhandari Dash Bains Balay Jaggi Bobal Chacko Doshi Chakraborty Barad Datta Date Anne Goel Balakrishnan Dixit Goda \
     Cherian Chadha Dara Halder Bhardwaj Dayal Guha Hayre Dutt Dugal Bhattacharyya Gour Batta Chandra Bir Comar Borde Ganguly Bera Ganesan Bajaj Bassi \
     Chahal Dewan Chatterjee Deep Dasgupta Bawa Bal Gokhale Bahri Ganesh Char Garde Dugar Gera Chada Bansal Bumb Iyer Bhatti Basu Biswas Bhargava Apte \
     Agate Basak Gole Baral Ahuja";
