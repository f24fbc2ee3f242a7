//! British names. Source: Faker's en_GB lists (MIT), thinned; the commonest put first from general knowledge.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "David John Michael Paul James Andrew Mark Daniel Thomas Christopher Robert William Richard Joshua Jack Ryan Matthew Peter Stephen Lee Jordan Liam \
     Connor Alan Elliot Ben Malcolm Garry Antony Barry Jay Darren Kevin Joel Nicholas Geoffrey Dennis Neil Leonard Marcus Damian Allan Patrick Josh Anthony \
     Brandon Aaron Edward Clifford Leigh Martin Bernard Declan Glen Philip George Adam Cameron Derek Gordon Justin Mitchell Dale Nigel Eric Arthur Gary Guy \
     Brian Gavin Denis Donald Mohammed Graham Ian Douglas Keith Karl Danny Bryan Maurice Christian Gerald Joe Charlie Hugh Mohamed Kieran Colin Lawrence \
     Martyn Conor Joseph Oliver Albert Jason Jacob Brett Bruce Billy Dylan Marc Jeremy Craig Callum Bradley Julian Louis Nathan Frederick Harry Max Elliott \
     Reece Jake Henry Gareth Leon Abdul Luke Ashley Graeme Norman Kyle Owen Adrian Damien Dean Charles Gerard Lewis Phillip Kenneth Glenn Jeffrey Frank \
     Alex Alexander Carl Mohammad Dominic Gregory Rhys Francis Duncan Iain Clive Jamie Mathew Howard";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Sarah Emma Laura Nicola Rebecca Claire Susan Karen Lisa Jessica Charlotte Chloe Sophie Amy Gemma Michelle Samantha Hannah Rachel Victoria Kelly Stacey \
     Zoe Tracey Emily Francesca Ashleigh Lauren Dorothy Dawn Katie Judith Jemma Brenda Lesley Leah Kirsty Amanda Ann Kate Eleanor Diane Linda Jodie Harriet \
     Melanie Elizabeth Andrea Molly Abbie Geraldine Ellie Joan Hilary Megan Louise Marion Carole Marilyn Kerry Amelia Alice Paige Melissa Hayley Carly \
     Georgia Lorraine Patricia Janet Jane Marian Leanne Carolyn Katherine Jean Lydia Natalie Kimberley Josephine Kathryn Cheryl Annette Caroline Beverley \
     Jasmine Angela Bethan Natasha Naomi Deborah Chelsea Katy Pauline Bethany Lindsey Pamela Kayleigh Catherine Helen Debra Anne Lynda Alexandra Mandy \
     Christine Georgina Jade Maria Gillian Joanna Lucy Amber Olivia Joyce Denise Clare Margaret Julie Jacqueline Jenna Mary Eileen Carol Diana Marie \
     Jennifer Anna Maureen Danielle Jill Rachael Barbara Kim Gail Irene June Kathleen Paula Hollie Hazel Elaine Alison Nicole Julia Janice Charlene Lynn \
     Heather Joanne";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke \
     Hughes Khan Harris Lewis Martin Turner Hill Moore Ward Morris Watson Morgan Young King Scott Lee Mitchell Phillips Richardson Price Murphy Kelly \
     Parker Stewart Murray Reid Ross Robertson Simpson Shaw Mason Palmer Powell Webb Rogers Stevens Marshall Wells Owen Knight Lloyd Mills Payne Pearce \
     Poole Reynolds Rose Saunders Sharp Short Spencer Stone Sutton Tucker Walsh Watts West Wheeler Wilkinson Woods Wyatt Yates Gilbert Gardiner Duffy \
     Farrell Fowler Davidson Goddard Barber Connor Griffin Banks Collier Barnes Fuller Barry Connolly Gray Dawson Barrett Davey Allen Dennis Frost \
     Chamberlain Forster Brady Ford Bryant Cross Hargreaves Gibbs Carter Allan Carey Harper Gibbons Gibson Browne Gallagher Hanson Bibi Greenwood Blackburn \
     Arnold George Cameron Ahmed Gordon Glover Cole Doyle Ferguson Donnelly Dale Briggs Dobson Godfrey Barnett Booth Bradshaw Coleman Finch Bishop Harding \
     Graham Burrows Douglas Cooper Burns Edwards Flynn Bryan Butler Hammond Davis Bird Barton Brennan Fitzgerald Dunn Freeman Charlton Coles Gould Goodwin \
     Archer Foster Clayton French Carroll Grant Atkinson Bolton Cooke Gill Dixon Campbell Fletcher Cook Baxter Brooks Benson Faulkner Bruce Baldwin Ali \
     Abbott Gardner Akhtar Burke Craig Bell Day Bradley Bond Bennett Andrews Bartlett Bentley Doherty Bull Begum Anderson Daly Austin Carr Elliott Barker \
     Atkins Fry Armstrong Brookes Ball Byrne Baker Burton Clark Curtis Cox Hamilton Boyle Gough Chapman Dean Chadwick Black Chambers";
