# review: written in English

## titles: neutral, because they stay in the browser's list

title-start = Start
title-form = Form
title-done = Done
title-return = Come back
title-feedback = Feedback
title-privacy = Privacy
title-accessibility = Using this site
title-after = What happens next
title-price = Price

## safety

start-heading = Are you worried about how someone is treated?
start-lead = You can tell us here. You do not have to give your name.
start-danger-heading = Is anyone in danger now?
start-danger-call = Call { $number }. Do it now if you can.
start-danger-silent = Can't talk? Call 999 on a mobile and stay on the line. Cough or tap the phone. Press 55 when you are asked to.
start-screen-heading = Can someone see this screen?
start-screen-text = If they can, stop now. Come back when you are on your own.
start-screen-leave = Press “Leave now” at the top. A page about the weather opens. You can also press Shift three times.
start-screen-history = Leaving does not clear your history. This site may still be in the list in your browser. A private window keeps no list.
start-hours-heading = This is not for an emergency
start-hours = We read what you send at these times: { $hours }
start-hours-urgent = If a life or a child is in danger, we call a person to read it sooner. We can't say how soon.
start-talk-heading = Would you like to talk to a person?
start-begin = Start
start-begin-young = I am under 18
start-return = I sent something before
start-takes = It can take two minutes. Only one answer is needed.
contact-checked = Checked on { $day }
contact-unverified = Not checked yet. Shown only in this demo.
contact-emergency = In an emergency
contact-emergency-what = Someone may be hurt or killed. Ask for the police.
contact-police = The police
contact-police-what = It can wait a little. You want to talk to the police.
contact-helpline = Modern Slavery Helpline
contact-helpline-what = Free to call, day and night. They can talk in many languages. You do not have to give your name.
contact-labour = Work rights line
contact-labour-what = About pay and how you are treated at work.
leave-how-heading = How to leave fast
leave-how-text = Press “Leave now”, or press Shift three times. The page goes blank. Then a page about the weather opens.
leave-how-typed = What you typed is gone. Going back will not show it.
leave-how-history = It does not clear your history.
receipt-dont-heading = Stay safe
receipt-dont-back = Don't go back to look.
receipt-dont-confront = Don't say anything to the people there.
receipt-dont-photos = Don't take photos.
receipt-tell-nobody = Do not tell anyone there that you wrote to us.
receipt-if-worse = If it gets worse, call 999 if you can.
receipt-danger = You said someone is in danger now. Call { $number } if you can. We may not read this at once.

## consent: who will read it

readers-heading = Who will read it
readers-lead = First, know who will read what you tell us.
readers-list = These groups work as one team here:
readers-place = Only the groups that work in the place you name will get it.
readers-locked = It is locked for them when you send it. No one else gets a key from you. Not even the people who run this website.
readers-borders = We do not send it to Immigration Enforcement.
readers-passed-on = A group that reads it may pass it to one more group here. It may do so if a child or a life is in danger. It may also do so to stop a bad crime, or if the law says so. It may do so even if you ask us not to. It does not go to a group you left out.
readers-choice = Who should read it?
readers-all = All the groups that work in that place
readers-not-police = Not the police. Only the other groups.
readers-exclude = Is there a group that should not see it?
readers-exclude-hint = Do you know someone who works there? Or do you not trust them? Tick the box. They will not be able to open it.
readers-young-lead = You are not in trouble. First, know who will read what you tell us.
readers-young-passed-on = You are under 18. If you are not safe, we must tell someone whose job is to keep you safe. We will try to tell you first.
recipient-police = Police
recipient-council = Council
recipient-charity = Charity
recipient-helpline = Helpline
recipient-labour_inspectorate = They check how people are treated at work
recipient-health = Health
recipient-fire = Fire service
recipient-immigration_enforcement = Immigration Enforcement
recipient-other = Partner
nobody-heading = No group is left to read it
nobody-text = You left out each group that could read this. So we can't send it. Your answers are still here.
nobody-choose = You can let one of them read it. Or you can call the helpline. They do not need your name.

telling-legend = Who are you?
telling-hint = It only changes how we ask. You can leave it out.
telling-noticed = I noticed something
telling-happens = It is happening to me
telling-worker = I work there, or I did
telling-professional = I met it in my job
telling-business = I run a business
telling-young = I am under 18

level-heading = Your name and how to reach you
level-lead = You do not have to tell us who you are.
level-legend = Who may know who you are?
level-anonymous = No one. I give no name.
level-anonymous-hint = You get a code. With it you can come back and read our questions.
level-answering = Only the group that answers me
level-answering-hint = The other groups will not see your name or how to reach you.
level-shared = All the groups that read it
level-shared-hint = This can help them work as a team.
level-later = You can change this later. But what someone has seen, they can't unsee.
identity-heading = How can we reach you?
identity-hint = Fill this in only if you let a group know who you are. Leave out what you like.
identity-name = Name
identity-name-hint = It does not have to be your real name.
identity-phone = Phone
identity-email = Email
safe-how = It is safe to
safe-how-call = call me
safe-how-text = text me
safe-how-email = send me an email
safe-when = When is it safe?
safe-when-hint = Such as: week days from 10 to 12.
safe-voicemail = Is it safe to leave a voice message?
safe-who-else = Does someone else answer this phone or see these messages?

## answers

answer-yes = Yes
answer-no = No
answer-unknown = I don't know
answer-unsaid = I'd rather not say
optional = You can leave this out.

## what was seen or heard

what-heading-noticed = What did you see or hear?
what-heading-happens = What is happening to you?
what-heading-worker = What is happening at work?
what-heading-professional = What did you see or hear?
what-heading-business = What did you see or hear?
what-heading-young = What is going on?
what-story = Tell it in your own words
what-story-hint = A few words are enough. You do not need proof. Don't go and look for more.
what-story-hint-happens = A few words are enough. You did nothing wrong. You can stop when you like.
what-story-hint-worker = A few words are enough. You do not need proof or papers.
what-story-hint-professional = Say what you saw, and what you were told. Leave out the name of the person if they do not want it given.
what-story-hint-business = Say what you saw, at your place or at a firm you buy from.
what-story-hint-young = A few words are enough. You are not in trouble. You can talk about a friend too.
what-danger = Is someone in danger right now?
what-danger-hint = If yes, call 999 if you can. We may not read this at once.
what-danger-young = Are you or a friend in danger right now?
what-setting = What kind of place is it?
setting-car_wash = Car wash
setting-nail_bar = Nail bar
setting-farm = Farm
setting-factory = Factory
setting-warehouse = Warehouse or recycling
setting-building_site = Building site
setting-restaurant = Restaurant or take-away
setting-care = Care home or care at home
setting-fishing = Fishing boat or harbour
setting-private_home = Someone's home, with a person who works there
setting-many_callers = House where many people call
setting-sex_sold = Place where sex is sold
setting-cannabis_house = House where cannabis is grown
setting-taken_over_home = Home that others use to sell drugs
setting-lorry_or_services = Lorry, van or service station
setting-something_else = Something else
setting-unknown = I don't know
setting-unsaid = I'd rather not say

## packs

pack-heading = A few more questions
pack-heading-young = A few more questions
pack-lead = Answer what you know. Leave out the rest. Don't go and look.
q-price = What does it cost there? What did you get for it?
q-price-you = What do they charge there?
q-workers = How many people work there?
q-workers-you = How many of you work there?
q-gangmaster = Who brings the people to work? A name of a firm or a person helps.
q-gangmaster-you = Who brings you to work? A name of a firm or a person helps.
q-boat = What is the boat called? Is there a number on it?
q-boat-you = What is the boat called? Is there a number on it?
q-cash = Do they only take cash?
q-cash-you = Do they only take cash?
q-gear = Do they have the gloves, boots or masks they need?
q-gear-you = Do you have the gloves, boots or masks you need?
q-hours = Do they work very long days?
q-hours-you = Do you work very long days?
q-sleep-there = Do they sleep where they work?
q-sleep-there-you = Do you sleep where you work?
q-driven = Does someone drive them there and back?
q-driven-you = Does someone drive you there and back?
q-watched = Does someone watch them, or talk for them?
q-watched-you = Does someone watch you, or talk for you?
q-afraid = Do they seem afraid?
q-afraid-you = Are you afraid of someone there?
q-papers = Does someone else keep their passport or papers?
q-papers-you = Does someone else keep your passport or papers?
q-children = Are there children there?
q-children-you = Are there children there?
q-hurt = Is someone hurt or ill?
q-hurt-you = Are you hurt or ill?
q-young-staff = Does someone who works there look under 18?
q-young-staff-you = Is someone who works there under 18?
q-changes = Do new people come and others go all the time?
q-changes-you = Do new people come and others go all the time?
q-pay-theirs = Do they get all the pay they earn?
q-pay-theirs-you = Do you get all the pay you earn?
q-debt = Do they owe money to the boss, or to who brought them?
q-debt-you = Do they say that you owe them money?
q-fee = Did they have to pay to get the job?
q-fee-you = Did you have to pay to get the job?
q-one-address = Do many of them live in one house?
q-one-address-you = Do many of you live in one house?
q-leave = Can they leave the job if they want to?
q-leave-you = Can you leave the job if you want to?
q-contract = Do they have a contract or pay slips?
q-contract-you = Do you have a contract or pay slips?
q-one-account = Does their pay go to the bank of someone else?
q-one-account-you = Does your pay go to the bank of someone else?
q-threats = Did someone make threats?
q-threats-you = Did someone make threats?
q-days-off = Do they get days off?
q-days-off-you = Do you get days off?
q-promised = Is the job what they were told it would be?
q-promised-you = Is the job what you were told it would be?
q-stay-aboard = Must they stay on the boat when it is in port?
q-stay-aboard-you = Must you stay on the boat when it is in port?
q-food = Do they get enough to eat?
q-food-you = Do you get enough to eat?
q-alone-out = Do they ever go out alone?
q-alone-out-you = Can you go out alone?
q-own-room = Do they have a room of their own?
q-own-room-you = Do you have a room of your own?
q-phone = Can they use a phone when they want to?
q-phone-you = Can you use a phone when you want to?
q-short-visits = Do many people call, and only stay a short time?
q-short-visits-you = Do many people call, and only stay a short time?
q-night = Do people come and go at night?
q-night-you = Do people come and go at night?
q-locked = Are there locks on the outside, or bars?
q-locked-you = Do they lock you in?
q-windows = Are the windows covered all day?
q-windows-you = Are the windows covered all day?
q-adverts = Did you see adverts for this place?
q-adverts-you = Does someone put up adverts of you?
q-live-there = Do they live and sleep there?
q-live-there-you = Do you live and sleep there?
q-keeps-money = Does someone else take the money?
q-keeps-money-you = Does someone else take the money?
q-young = Does someone there look under 18?
q-young-you = Is someone there under 18?
q-shut-in = Is someone shut in?
q-shut-in-you = Are you shut in?
q-smell = Is there a strong smell, day and night?
q-smell-you = Is there a strong smell, day and night?
q-cables = Are there odd cables, fans or pipes?
q-cables-you = Are there odd cables, fans or pipes?
q-food-brought = Does someone bring food to a person who stays inside?
q-food-brought-you = Does someone bring you food so that you stay inside?
q-strangers = Did new people move in with someone who lived alone?
q-strangers-you = Did people move in with you when you did not want it?
q-resident = Do you see less of the person who lives there?
q-resident-you = Do they keep you in one room, or out of your home?
q-missing = Does someone young go missing and come back?
q-missing-you = Do they send you to other towns?
q-new-things = Does someone have new things that they could not pay for?
q-new-things-you = Did they give you things, and now want something back?
q-many-phones = Does someone have more than one phone?
q-many-phones-you = Did they give you a phone to use for them?
q-knew = Did they know where they would be taken?
q-knew-you = Did you know where you would be taken?
q-free-after = Can they go where they like when the trip ends?
q-free-after-you = Can you go where you like when the trip ends?
q-owe-trip = Do they still have to pay for the trip?
q-owe-trip-you = Do you still have to pay for the trip?
q-awaited = Will someone pick them up?
q-awaited-you = Will someone pick you up?
q-job-waiting = Did someone say what work they would do here?
q-job-waiting-you = Did someone say what work you would do here?
q-y-gifts = Does someone give you things or money, and want something back?
q-y-carry = Does someone ask you to carry, hide or sell things?
q-y-owe = Does someone say that you owe them?
q-y-pictures = Does someone have pictures of you and use them to make you do things?
q-y-taken = Does someone take you to other towns or to flats?
q-y-work = Do you have to work when you should be at school?
q-y-told-not = Did someone tell you not to tell?
q-y-hurt = Did someone hurt you?
q-y-home = Are you scared to go home?
q-y-adult = Is there a grown-up you trust?

## where

where-heading = Where is it?
where-lead = Leave out what you don't know.
where-words = Say where it is
where-words-hint = A street, a shop next door, a sign. Your own words are fine.
where-postcode = Postcode
where-postcode-hint = All of it, or just the first part.
where-near = A place near it
where-near-hint = Pick the closest place on the list. We use no map from any other firm.
where-near-none = None of these
where-way = Which way is it from there?
way-here = Right there
way-north = North
way-east = East
way-south = South
way-west = West
where-point = A rough point on the map
where-point-hint = If your phone shows one, copy it here. Such as 51.507, -0.128 or TQ 302 804. We keep it only to about 100 metres. We do not ask your phone where you are.
where-district-hint = This tells us who should read it.
where-district = Which area is it in?

## when

when-heading = When was it?
when-words = Say when it was
when-words-hint = A rough guess is fine. Such as: last winter, most mornings at six.
when-first = The first day you know of
when-last = The last day you know of
when-part-hint = Just the year is fine too.
when-time = What time of day was it?
when-time-hint = Such as 2pm or 14:30. A rough guess is fine, and you can leave it out.
when-repeat = Does it go on?
repeat-once = It was once
repeat-now_and_then = Now and then
repeat-every_week = Each week
repeat-every_day = Each day

## people

people-heading = Who is there?
people-words = What do the people look like? What are they called?
people-words-hint = Those who may need help, and those in charge. Say which is which.
people-count = How many people may need help?
people-ages = How old do they look?
age-under16 = Under 16
age-from16to17 = 16 or 17
age-from18to24 = 18 to 24
age-from25to64 = 25 to 64
age-from65 = 65 or more
age-unknown = Not known
people-vehicles = Cars, vans or lorries
people-vehicles-hint = One on each line. Number plate, make, colour, or a name on the side.
people-phones = Phone numbers
people-phones-hint = One on each line.
people-links = Web pages or user names
people-links-hint = One on each line.

## files

files-heading = Photos and files
files-lead = Add only what you have now. Don't go and take photos.
files-add = Choose a file
files-limit = Up to 25 MB for each file, and 100 MB in all.
files-button = Add this file
files-kept = Files you have added
files-remove = Take away { $name }
files-not-sent = These files are not sent yet. Look at what we found in each one.
files-send = Send these files
files-sent = Your files are sent. They do not show here.
files-message = Files added: { $count }
files-hidden-none = We found nothing hidden in it.
files-hidden-lead = Files can hold things you can't see. In this one we found:
files-original = The file as you sent it stays locked. Only a few people can open it, if there is a need.
file-hidden-position = the place where it was made
file-hidden-camera = the camera, phone or program
file-hidden-date = the day or time
file-hidden-author = the name of who made it
file-hidden-comment = words about it
file-hidden-thumbnail = a small, older picture
file-hidden-appendix = something after its end
file-hidden-other = other hidden data
file-treated-cleaned = We took it out. Readers see the clean copy.
file-treated-copied = Readers see a clean copy.
file-treated-plain = Nothing can be hidden in this kind of file.
file-treated-unclean = We can't see or take out all that may be hidden in this kind of file. Who opens it may see who made it, and when. A screenshot of it is safer. Take it away if it is not safe.
file-treated-broken = It says it is a picture, but it is not made like one. Who opens it may see hidden data. Take it away if that is not safe.
file-treated-too-many-pixels = This picture is far too large to clean. Who opens it may see hidden data. Take it away if that is not safe.
file-mislabelled = Its name says it is a different kind of file.
file-refused-empty = This file is empty. Choose a different one.
file-refused-too-long = This file is too big. One file can be up to 25 MB.
file-refused-no-room = We can't take more files just now. Try later, or send without it.
file-refused-expired = A file waited for too long and is gone. Add it once more, or send without it.

## check, send

check-heading = Check your answers
check-lead = It is not sent yet.
check-readers = Who will read it
check-answers-you = { $name } will read it first and answer you.
check-no-place = We can't tell which area it is in. So these groups get it. You can still choose the area.
check-change = Change
check-nothing = Nothing
check-file = File
check-send = Send
check-passed-on = They may pass it on if a child or a life is in danger. They may also do so to stop a bad crime, or if the law says so.
section-readers = Who will read it
section-what = What you saw or heard
section-pack = The questions
section-where = Where
section-when = When
section-people = People, cars and phones
section-files = Files
section-you = You
check-readers-changed = Who will read it has changed. Look at the list. Then press Send.
send-failed-heading = It is not sent
send-failed = We could not keep it just now. Your answers are still here, on this page. Wait a little, then press Send once more.
send-failed-reference = Reference: { $reference }
send-failed-call = Can it not wait? Call the helpline.

## receipt

done-heading = It is sent
done-lead = Thank you. It is locked and on its way to: { $names }
done-again = You sent this before. If you changed an answer since then, come back with your code and tell us.
done-code-heading = Your code
done-code = With this code you can come back. You can see if we have a question, tell us more, or take it back.
done-code-copy = Write it down by hand if you can. We can't give it to you again.
done-code-where = Keep it where no one else looks. Do not keep it on a phone that someone else sees.
done-code-shows = Who finds the code can read the messages, write to us as you, and take it back. They can't read what you told us first.
done-address = Come back here:
done-try-heading = Did you get it right?
done-try-lead = Your report is sent, do what you like now. If you want, type the code once to check it.
done-try-code = Type your code
done-try-button = Check my code
done-try-right = That is right. Keep it safe.
done-try-wrong = That is not the same. Look at the code on this page once more.
done-unsafe = I can't safely keep this
done-unsafe-heading = That is fine
done-unsafe-text = You do not need the code. What you sent is still here for us to read. You can't come back to it, but you can send a new one. Or you can call the helpline.
done-finish = I am done
done-next-heading = What happens now
done-next-read = We read it at these times: { $hours }
done-next-may = We may ask you a question. You can see it when you come back with your code.
done-next-tell = We may not be able to tell you what we find. That keeps people safe.
proof-heading = For your records
proof-text = This page says only that a concern was sent on this day. It says nothing of what, where or who.
proof-line = A concern was sent to { $partnership } on { $day }.
proof-number = Proof number: { $number }
proof-print = Print or save this page. Your code is not on it.
proof-show = Show proof for my records

## coming back: receipt

return-heading = Come back
return-lead = Type the code you wrote down.
return-code = Your code
return-code-hint = Small letters are fine. So are spaces. It does not matter if you mix up O and 0.
return-button = Open
return-wrong = We can't find that code. Look at each letter once more. You may have to wait a little each time.
return-miscopied = There is a slip in that code. It has 28 letters and numbers. Look at each one.
return-stale = This page was open for too long. Type your code once more. What you wrote is still here.
return-gone = There is nothing here any more. It was taken back or wiped.
return-failed = We could not keep it just now. What you typed is still here. Try once more. Reference: { $reference }
return-changed = Who reads this changed while you wrote. What you typed is still here. Press once more.
change-nobody = The group that answers you can’t take in a name just now. Nothing was changed. You can still write to us.
return-lost = Lost your code? We can't find it for you, as we do not know who you are. You can send a new report.
state-heading = Where it stands
state-since = Since { $day }
state-received = We have it
state-received-text = It is here. No one has opened it yet.
state-read = It has been read
state-read-text = A person has read it.
state-asked = We have a question for you
state-asked-text = You can answer below, if you want to.
state-passed_on = It has been passed on
state-passed_on-text = Those who can do more have it now.
state-closed = It is closed
state-withdrawn = You took it back
closed-looked = We read it with care and did what we can. We can't say more. That keeps people safe.
closed-too_little = There is too little to go on. If you know more, tell us below.
closed-another_service = A different service can help more. See our message.
closed-as_asked = You asked us to stop.
sent-on = You sent it on { $day }
messages-heading = Messages
messages-none = There are no messages yet.
message-from-us = From us, { $day }
message-from-you = From you, { $day }
message-unreadable = This message can't be opened.
message-hidden = You hid this message. We can still read it.
reply-heading = Write to us
reply-text = Your message
reply-hint = Tell us more, or answer our question. It will show here to anyone who has your code. You can hide it once it is sent.
reply-button = Send message
reply-sent = Your message is sent.
hide-heading = Hide what you wrote
hide-why = Someone may find your code, or make you open this page. Then they can read the messages you sent from here.
hide-what = Hide them, and they will not show here again. You can't undo this. We can still read them. What we wrote to you still shows.
hide-button = Hide my messages
hide-done = Your messages are hidden.
mend-level = Choose who may know who you are.
mend-level-typed = You told us how to reach you, but chose that no one may know. Choose who may know, or clear what you typed.
you-no-contact = You let a group know who you are. But there is no name and no way to reach you. Add one if you like. Or press the same button once more to go on without.
mend-identity = Say how we can reach you, or choose to give no name.
mend-reply = Write a few words first.
change-heading = Change who may know who you are
change-lead = What someone has seen, they can't unsee. From now on it will be as you choose.
change-now = You can fill this in now. It takes the place of what you gave before.
change-button = Change it
change-done = It is changed.
withdraw-heading = Take it back
withdraw-lead = We stop sharing it and we wipe it. What someone has read, they can't unread.
withdraw-duty = If we must keep a person safe, we have to keep a part of it. Then no one else gets it.
withdraw-sure = Yes, take it back
withdraw-button = Take it back
withdraw-done-erased = You took it back. It has been wiped.
withdraw-done-kept = You took it back. No one else gets it. We must keep a part, to keep a person safe.
mend-withdraw = Tick the box if you want to take it back.
return-finish = Close this page

## moving on

next = Next
back = Back
skip = Skip to the end
to-check = Save and check
step-of = Your answers are kept only on this page until you send.
mend-story = Tell us a little of what you saw or heard. One line will do.
mend-too-long = This is too long. Make it shorter, or send the rest when you come back with your code.
mend-day = There is no such day. Change it, or leave it out.
mend-year = Add the year too. Or clear the day and the month.
mend-month = Add the month too. Or clear the day.
mend-days-order = The last day is before the first. Change one of them, or leave one out.
mend-no-such-time = No clock shows this time. Write it like 2pm or 14:30. Or leave it out.
mend-time = We can't read this time. Write it like 2pm or 14:30. Or leave it out.
mend-point = We can't read this point. Write it like 51.507, -0.128 or TQ 302 804. Or leave it out.
mend-file-none = Choose a file first.
mend-files-large = All files together can be up to 100 MB. Take one away first.
mend-files-many = That is too many files. There can be up to 20 in all.
form-stale = This page was left open for too long. So we can't read the old answers. What you typed on this page is still here.
form-forged = We could not read the old answers in this page. What you typed on this page is still here.
form-left-heading = This page is closed
form-left = You left this page. So nothing is shown here.
form-start-again = Start

## after: what happens to what I tell

after-heading = What happens to what I tell
after-locked = When you press Send, it is locked. At first, only the groups you saw have a key.
after-read = A person reads it. They look at it with care. They may ask you a question.
after-danger = Is a life or a child in danger? Then we act first, and we may tell the police or the council.
after-help = If a person needs help, we try to reach them in a way that is safe for them. No one is made to take help.
after-tell = We may not be able to tell you what we do. It could put people at risk.
after-wrong = You may be wrong. That is fine. You do not get into trouble for telling us what you saw.
after-kept = We keep it for two years. Then we wipe it. We keep it for longer only if a law or a person's safety needs it.
after-back = You can take it back with your code.
after-papers = We do not ask where someone was born, or if they may live here.
after-no-promise = We can't promise what will happen, or how soon.

## privacy

privacy-heading = Privacy
privacy-cookies-heading = No cookies
privacy-cookies = We use no cookies. None at all. We do not count you or follow you.
privacy-kept-heading = What we keep
privacy-kept-typed = What you type stays in the page you see until you press Send. We do not store it before.
privacy-kept-files = A file you add waits with us, locked, for one day. If you do not send, it is wiped.
privacy-kept-address = We do not keep the address of your phone or computer.
privacy-kept-sent = What you send is locked for the groups that read it. We keep a few plain facts to sort by: the kind of thing, the district, the ages, if there is danger or a child, where it stands, and the day.
privacy-who-heading = Who runs this
privacy-who = This site is run by { $partnership }. The groups in it each answer for what they read.
privacy-why = We may use what you tell us because it is our task by law to keep people safe and to stop crime.
privacy-rights-heading = Your rights
privacy-rights = You can ask what is kept about you. You can ask to have it put right or wiped. Use your code, so that we need not know your name.
privacy-complain = Not happy with how we use it? You can tell us on the feedback page. You can also go to the ICO, who look after privacy law.
privacy-history = Your browser keeps a list of the sites you see. We can't clear it.

## using the site

accessibility-heading = Using this site
accessibility-lead = We want everyone to be able to use this site.
accessibility-can = You can make the words bigger, use only a keyboard, use a screen reader, and turn off scripts. It should still work.
accessibility-words = We use short words. You can read it in English, Welsh and Romanian.
accessibility-standard = We aim to meet WCAG 2.2 at level AA.
accessibility-tested = We test each page with a tool called axe and with a keyboard. No one from outside has tested it yet.
accessibility-known = What we know does not work well: the Welsh and Romanian words wait to be read by a native reader.
accessibility-problem = Is something hard to use? Tell us on the feedback page. Or call the helpline, and they can fill it in with you.
accessibility-dated = Written on 22 November 2026.
accessibility-enforce = If we do not put it right, you can go to the Equality Advisory and Support Service.

## feedback

feedback-heading = Tell us about this site
feedback-lead = Was it easy to use? What should we change?
feedback-not-report = Do not use this page to tell us about a person or a place. Use the form for that.
feedback-text = What do you think?
feedback-button = Send
feedback-done-heading = Thank you
feedback-done = We read what you send about the site. We can't answer, as we do not know who you are.
mend-feedback = Write a few words first.

## around the pages

footer-after = What happens to what I tell
footer-privacy = Privacy
footer-accessibility = Using this site
footer-feedback = Feedback
home = Start

## price: a sum for anyone

after-price = Is this price possible?
price-heading = Is this price possible?
price-lead = A low price can mean that those who do the work are not paid. Put in what you know. We do the sum.
price-kept = We do not keep what you put in here.
price-price = What did it cost?
price-price-hint = In pounds, like 5 or 7.50
price-people = How many people did the work?
price-minutes = How many minutes did it take?
price-on = What day was it?
price-worker = Who did the work?
price-worker-adult = Someone of 23 or more, or I don't know
price-worker-from21to22 = Someone of 21 or 22
price-worker-from18to20 = Someone of 18 to 20
price-worker-under18 = Someone who is under 18
price-worker-apprentice = Someone who learns the job, in year one
price-vat = Does the price have VAT in it?
price-vat-hint = Small firms do not have to add it. If you don't know, say no.
price-vat-no = No
price-vat-yes = Yes
price-share = How much of each £100 is left for pay?
price-share-hint = Rent, soap and power cost money too. Leave it out and we count it all as pay.
price-takings = What do they take in a day?
price-takings-hint = Leave it out if you don't know.
price-hours = How many hours is the day?
price-button = Do the sum
price-can = This price can pay for the work.
price-can-not = This price can't pay for the work.
price-buys = { $price } buys { $minutes } minutes of work. With holiday pay it buys { $holiday }.
price-needs = People at work: { $people }. Minutes for each: { $minutes }. That is { $all } minutes of work.
price-costs = The least that can be paid for it is { $wages }. With holiday pay it is { $holiday }.
price-rate = The law says an hour must pay at least { $rate }. That is since { $from }. We checked it on { $checked }.
price-day = People at work all day: { $people }. Hours: { $hours }. Their pay is { $wages }. The day takes { $takings }.
price-day-times = Pay costs { $times } times what the day takes.
price-never-proof = This is not proof. A firm may just be run badly. It is a good cause to look.
price-tell = Tell us what you saw
price-decimal-mark = .
price-mend-money = Put in an amount in pounds, like 5 or 7.50
price-mend-number = Put in a whole number.
price-mend-day = There is no such day. Change it.
price-no-rate = We do not know the rate of pay for { $day }, so we can't do the sum. Try another day.
