# review: written in English

## a referral and its draft

referral-title = Draft
referral-caption-nrm = Referral { $label }
referral-caption-dtn = Notification { $label }
referral-kind-nrm = Referral
referral-kind-dtn = Notification
referral-state-draft = Being written
referral-state-prepared = Ready to be entered
referral-state-entered = Entered
referral-state-acknowledged = Acknowledged
referral-state-withdrawn = Withdrawn
referral-state-dropped = Given up
referral-nameless = Names nobody
referral-back = Back to the draft
referral-back-to-person = Back to the person
referral-no-key = You can’t read this yet. Ask a colleague who can to sign in: that gives you the key.
referral-kept-until = If nobody writes on it, erased on
referral-held-by = Who works on it
referral-reviewed-by = Read by a second person
referral-reviewed-by-nobody = Not as it stands now
referral-prepared-by = Made ready by
referral-acts = What you can do
referral-check-link = See what leaves and what stays
referral-look-link = The form as it was made ready
referral-hand-over-link = Hand over
referral-review-button = I have read it as it stands
referral-drop-link = Give it up
referral-sheets = The account
referral-nothing-yet = Nothing yet
referral-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
referral-saved-by = { $name }, { $at }
referral-add-another = Add another
referral-done-prepared = It is ready. Nobody is referred yet: it still has to be entered into the Home Office’s service, which gives a reference.
referral-done-redrafted = It is a draft again. What was written stands.
referral-cancel = Cancel

## consent: beginning

referral-begin-title = Begin a referral or a notification
referral-begin-child = This person is a child, or may be one. A child is always referred. They are told what is done and why; their own wishes are written down.
referral-begin-adult = This person chose to be referred. They may change their mind at any time.
referral-begin-named = This person does not want a referral, and chose to be named in a notification.
referral-begin-nameless = This person does not want a referral and did not choose to be named. A notification holds codes only, and what is written anew for it.
referral-begin-there-is-one = There is a draft about this person already.
referral-begin-button-nrm = Begin the referral
referral-begin-button-dtn = Begin the notification
referral-nation = In which nation is this reported?
referral-nation-hint = Its working days and its services are used.
referral-no-ask-first = This person has not chosen yet. Explain what a referral is and what may come of it, offer a lawyer and time, and write down what they say. Only then is one begun.
referral-no-child-notified = A child, or somebody who may be one, is referred. There is no notification about them.
referral-no-chose-referral = They said yes to a referral. Begin that instead.
referral-no-refused = They said no to a referral.
referral-no-another = A draft about them is being written already.
referral-no-kind = Say which of the two it is.
referral-no-nation = Choose a nation.
referral-no-not-chosen = What this person chose does not allow it, or no longer does. Look at their choices.

## writing a draft

draft-kept-until = If nobody writes on this draft, it is erased on { $day }.
draft-save-next = Save and go on
draft-save-another = Save and add another
draft-save-list = Save and go to the draft
draft-done-merged = A colleague saved this at the same time. What each of you changed is kept.
draft-done-handed-over = Handed over.
draft-done-reviewed = It is written down that you read it as it stands.
draft-conflict-theirs = { $name } saved
draft-conflict-mine = You wrote
draft-conflict-empty = Nothing
draft-keep-theirs = Keep what was saved
draft-keep-mine = Keep what I wrote
draft-keep-both = Keep both, one after the other
draft-no-already = This was saved before.
draft-no-behind = A colleague changed the same answers while you wrote. Nothing is lost: choose below what to keep, then save.
draft-no-kept = Choose for each answer what to keep.
draft-no-finished = This is no longer a draft. What you typed stands below; nothing was saved.
draft-no-changed = Somebody wrote while you were looking. Look again, then go on.
draft-no-day = This is no day. You can leave out the day, or the day and the month.
draft-no-order = The end is before the start.
draft-no-hash = A SHA-256 has 64 characters: 0 to 9 and a to f.
draft-no-choice = Choose one of the answers, or none.
draft-no-too-long = This is longer than the Home Office’s form takes: 15,000 characters. Please shorten it.
draft-no-colleague = Choose a colleague who may write in it.
draft-no-two = Whoever wrote it does not review it: ask somebody else.
draft-no-sure = Tick the box if you are sure.
draft-hand-over-title = Hand the draft over
draft-hand-over-what = It stays your organisation’s. Whoever takes it on is named to the Home Office as who reports.
draft-hand-over-to = To whom?
draft-hand-over-nobody = No colleague may write in it.
draft-hand-over-button = Hand over
hand-all-referrals = Drafts of referrals that stayed with whoever had them, because the receiver may not see whom they are about: { $count }. Hand them over again to somebody else: a draft nobody writes on ends by itself.
draft-drop-title = Give the draft up
draft-drop-what = What was written on it is erased. The person’s record and their choices stay.
draft-drop-sure = Are you sure?
draft-drop-yes = Yes, erase what was written
draft-drop-button = Give it up
redraft-title = Take it back to its draft
redraft-what = What was made ready is erased, and leaves the register. Whoever it was handed to sees it no longer. What was written stays: look at it, then make it ready again.
redraft-sure = Has it been entered?
redraft-yes = No, nobody has entered it in the Home Office’s service
redraft-no-ready = It is a draft already, or it was entered, or it is over.
redraft-no-sure = Tick the box if nobody has entered it. If somebody has, write down the reference instead.
redraft-no-out = Another organisation is to enter it, and has taken it out: they may be entering it now. Ask them. If it was entered, they write down the reference. If not, they give it back, and then you can take it back to its draft.

## other referrals of the same person

others-heading = Another about the same person
others-line = { $kind } { $label }: { $state }
others-link = Look at the other one
others-do-written = Two are being written about one person. Look at both, take over what only one of them says, then give one up. Neither can be made ready while both stand.
others-do-ready = One about this person is ready, and not entered. Enter it, or write down that it will not be entered. Until then this one can’t be made ready.
others-do-entered = One about this person was entered already. Look at it first. A second is entered only if it is needed, such as for something that happened later.
others-do-beside = Neither stands in the way of the other: one is a referral, the other a notification.
others-do-one = One person is entered once. Look at the other one: give it up, or write down that it will not be entered, unless both are needed.
others-twice = Is a second one needed?
others-twice-yes = Yes, I have looked at the other one
others-no-written = Another about this person is being written. Give one of the two up first.
others-no-ready = Another about this person is ready. Enter it first, or write down that it will not be entered.
others-no-twice = Another about this person was entered already. Look at it, then tick the box if a second is needed.

## the meter

meter-heading = What a decision maker will look for
meter-hint = This advises. It never stops you. What nobody knows is said as not known.
meter-answered = The Home Office’s form needs { $required } answers here. { $answered } are known.
meter-no-gaps = Nothing is missing.
meter-held = What it has
meter-gap-act = What was done to bring and keep them there
meter-gap-means = How they were controlled
meter-gap-purpose = What they were used for
meter-gap-dates = When it began and ended
meter-gap-place = Where it happened
meter-gap-exploiter = Who did it
meter-gap-observed = What you saw yourself
meter-gap-interview = How the conversations went
meter-gap-view = Your own view
meter-gap-unexplained = Why something does not fit
meter-gap-read_back = The account read back to them
meter-gap-evidence = What supports it
meter-gap-safe_contact = Where the decision can safely go
meter-gap-interpreter = Whether they want an interpreter
meter-gap-council = The council that was told
meter-why-act = Trafficking is an act, a means and a purpose. Without the act the test cannot be met.
meter-why-means = For an adult the means must be shown. Somebody who was a child then needs none.
meter-why-purpose = It says which kind of exploitation it is, and which help fits.
meter-why-dates = A month or a year is enough. Dates tell one situation from another.
meter-why-place = It decides who investigates, and what else is known there.
meter-why-exploiter = Others may be held by the same people.
meter-why-observed = What you saw stands by itself, whatever they could tell.
meter-why-interview = Who was there, which language and how tired they were explain a short or broken account.
meter-why-view = You met them. Whoever decides did not.
meter-why-unexplained = Fear, shame and harm break an account. Said here, it is not held against them.
meter-why-read_back = They can put right what was misunderstood before it counts.
meter-why-evidence = It need not be much: who holds what, and since when.
meter-why-safe_contact = Without it the decision may reach whoever they fear.
meter-why-interpreter = Asked once, everybody after you knows.
meter-why-council = A child’s referral needs the council that was told, and how to reach it.

## what leaves and what stays

check-title = What leaves and what stays
check-nameless = This notification names nobody. Only what stands under “What leaves” leaves.
check-named = This is what the Home Office’s form will hold.
check-leaves = What leaves
check-stays = What stays here
check-nothing-leaves = Nothing, as it stands.
check-found = What tells who this is
check-not-known = Not known
check-not-known-hint = The form asks these and nobody knows. They are entered as not known.
check-all-known = Everything the form requires is known.
check-what-ready-means = Making it ready sends nothing. It can then be entered into the Home Office’s service, and the sheets can no longer be changed.
check-button = Make it ready
stays-names = Every name
stays-birth = The date of birth
stays-contact = Every number and address, and where they stay; only the region leaves
stays-references = References with the Home Office or the police
stays-background = Where they were born, their family, school and work
stays-account = { $count ->
    [one] What was written on 1 sheet; only its codes leave
   *[other] What was written on { $count } sheets; only their codes leave
}
stays-choices = How each choice was explained, and their words for it
stays-rules = Who must not know where they are, and what is not safe
stays-notes = Notes of your own staff
stays-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}

## consent: a notification that names nobody

notify-title = Notify without a name
notify-back = People
notify-duty = Your organisation must tell the Home Office when it has reason to believe that somebody may be exploited. Source: { $source }.
notify-duty-unverified = Your organisation may be bound to tell the Home Office. We have not verified this: ask your own legal advisers. Source: { $source }.
notify-duty-scotland = Your organisation may be bound to tell Police Scotland. We have not verified this, nor since when it holds: ask your own legal advisers. What is made here goes to the Home Office. Source: { $source }.
notify-duty-not-read = This nation has a duty to notify of its own. We have not read whom it binds: ask your own legal advisers.
notify-no-duty = No duty to notify binds your organisation that we know of.
notify-age = Are they an adult?
notify-age-hint = Whoever may be under 18 is referred, not notified of.
notify-age-adult = Yes, 18 or over
notify-age-child = No, under 18
notify-age-unsure = Not sure
notify-referral = What did they say to a referral?
notify-referral-hint = Explain first what it is and what may come of it.
notify-referral-refused = No
notify-referral-other = Yes, or they want time
notify-named = May the notification name them?
notify-named-no = No
notify-named-yes = Yes
notify-reason = Why no referral, in their words
notify-reason-hint = Nobody has to say. This stays here.
notify-go-on = Go on
notify-facts = Answer what you know. Leave the rest.
notify-gender = Gender
notify-nationality = Nationality
notify-nationality-hint = The form asks it. It is no sign of anything.
notify-region = Region where they stay
notify-region-hint = Never the town.
notify-no-age = Say whether they are an adult.
notify-no-refusal = A notification is for somebody who said no to a referral. If they said yes or want time, begin with their record.
notify-no-named = Say whether it may name them.
notify-no-nameless = If they want to be named, begin with their record.
notify-no-leaks = What was written anew would say who this is. Change it on its sheet; nothing was made ready.
notify-no-rare = Tick that it may go so, or take out the place, the nationality or the age.
notify-leak-name = “{ $found }” is a name from their record. Write it without.
notify-leak-birth = “{ $found }” says when they were born. Write it without.
notify-leak-day = “{ $found }” is a day. A month and a year are enough.
notify-leak-contact = “{ $found }” looks like a telephone number or mail address, or leads to them. Write it without.
notify-leak-address = “{ $found }” looks like an address. Write it without: where it happened has its own question.
notify-leak-reference = “{ $found }” looks like a reference. Write it without.
notify-unconfirmed = What was written anew was not confirmed to name nobody. It stays here.
notify-rare = Few people like this are notified in a quarter in the whole country. Nationality, place and age together may show who this is.
notify-rare-together = Together they would say: { $nationality }, { $age }, and the place.
rare-age-adult = adult
rare-age-then-child = adult now, a child when it happened
rare-age-years = { $years } years old
notify-rare-label = May it go so?
notify-rare-yes = Yes, I have thought of it

## who reports

own-card-title = Your card
own-card-back = Your account
own-card-why = The Home Office’s form asks this with every referral. Written here once, it is filled in.
own-card-role = Your role
own-card-phone = Telephone at work
own-card-second-mail = Mail address of a second contact
own-card-second-mail-hint = Who is asked where you can’t be reached.
own-card-organisation = Your organisation in the form’s list
own-card-organisation-hint = Councils stand there under their own name.
own-card-organisation-own = As it is called here
own-card-button = Keep
own-card-no-too-long = This is too long: use 200 characters or fewer.
own-card-no-nation = Choose a nation.
own-card-no-mail = This is no mail address.

## the sheets

sheet-record = Record { $number }
sheet-records = Records of this kind
sheet-not-in-list = Not known, or not in the list
sheet-no-means = How a child was controlled need not be shown. Write it where they told it.
sheet-answer-yes = Yes
sheet-answer-no = No
sheet-answer-not-sure = Not sure
sheet-answer-not-yet = Not yet
sheet-purpose-forced-to-work = Made to work
sheet-purpose-wages-taken = Wages taken
sheet-purpose-forced-to-commit-fraud = Made to commit fraud
sheet-purpose-prostitution = Made to sell sex
sheet-purpose-child-exploitation = Sexual exploitation of a child
sheet-purpose-taken-somewhere = Taken somewhere, held, sexually assaulted
sheet-purpose-forced-to-commit-crime = Made to commit crime: drugs, theft, begging
sheet-purpose-organs-removed = Organs removed
sheet-purpose-unpaid-household-work = Work in a household, unpaid or hardly paid
sheet-purpose-other = Something else
sheet-act-recruited = Recruited
sheet-act-moved = Moved from place to place
sheet-act-handed-over = Handed over or sold
sheet-act-housed = Housed or hidden
sheet-act-received = Received by others
sheet-act-kept = Kept from leaving
sheet-means-threats = Threats
sheet-means-threats-authorities = Threats with the police or the authorities
sheet-means-threats-family = Threats against family
sheet-means-debt = A debt
sheet-means-promises = False promises
sheet-means-violence = Violence
sheet-means-sexual-violence = Sexual violence
sheet-means-takes-earnings = Earnings taken
sheet-means-money = Kept from their money
sheet-means-medical-care = Kept from a doctor
sheet-means-necessities = Kept from food, sleep or other needs
sheet-means-psychological = Psychological abuse
sheet-means-substances = Drugs or alcohol
sheet-means-hours = Excessive hours
sheet-means-documents = Documents kept from them
sheet-means-other-means = Something else
sheet-often-once = Once
sheet-often-now_and_then = Now and then
sheet-often-every_week = Every week
sheet-often-every_day = Every day
sheet-often-unknown = Not known
sheet-contact-within-the-last-week = Within the last week
sheet-contact-within-the-last-month = Within the last month
sheet-contact-within-the-last-3-month = Within the last 3 months
sheet-contact-within-the-last-6-month = Within the last 6 months
sheet-contact-within-the-last-6-12-month = 6 to 12 months ago
sheet-contact-over-a-year-ago = Over a year ago
sheet-contact-not-sure = Not sure
sheet-relation-family = Family
sheet-relation-partner = Partner
sheet-relation-friend = Friend
sheet-relation-employer = Employer
sheet-relation-stranger = Stranger before
sheet-relation-unknown = Not known
sheet-sure-names-nobody = I have read it. It names nobody and nothing in it tells who this is

sheet-situation = What happened
sheet-situation-intro = One situation. If there were several, each has a page of its own. Answer what they told; leave the rest.
sheet-situation-purpose = What were they used for?
sheet-situation-purpose-hint = Tick all that fit.
sheet-situation-other = If something else: what
sheet-situation-required = What did they have to do?
sheet-situation-required-hint = Work, hours, breaks, pay, in their words.
sheet-situation-act = What was done to bring and keep them there?
sheet-situation-started = How did it start?
sheet-situation-started-hint = Who approached them, what was promised, what turned out.
sheet-situation-means = How were they controlled?
sheet-situation-treated = How were they treated?
sheet-situation-living = How did they live there?
sheet-situation-from = When did it begin?
sheet-situation-from-hint = A year, or a month and a year, is enough.
sheet-situation-until = When did it end?
sheet-situation-until-hint = Leave it if it goes on, or nobody knows.
sheet-situation-often = How often?
sheet-situation-as-child = Were they under 18 at any time of it?
sheet-situation-as-child-hint = Somebody exploited as a child may be an adult now.

sheet-place = Where it happened
sheet-place-intro = One place. Every further one has a page of its own.
sheet-place-district = District
sheet-place-town = Town, or a place elsewhere
sheet-place-town-hint = If it is in no district of the list.
sheet-place-country = Country, if not in the United Kingdom
sheet-place-address = Address or landmarks
sheet-place-address-hint = As they describe it: what is next to it, what is seen from the window.

sheet-journey = How they were moved
sheet-journey-intro = One journey. Every further one has a page of its own.
sheet-journey-any = Did an exploiter move them?
sheet-journey-origin = From
sheet-journey-destination = To
sheet-journey-on = When
sheet-journey-how = How, with whom, who arranged it
sheet-journey-how-hint = Vehicles, tickets, papers, borders, as far as they know.

sheet-exploiter = Who did it
sheet-exploiter-intro = One person or group. Every further one has a page of its own.
sheet-exploiter-name = Name, if known
sheet-exploiter-who = Who they are
sheet-exploiter-who-hint = What they look like, what others call them, what they do.
sheet-exploiter-relation = To the person they are
sheet-exploiter-uk = Are they in the United Kingdom?
sheet-exploiter-where = Where they are now
sheet-exploiter-where-hint = Leave it if nobody knows. Do not go and look.

sheet-leaving = How it ended, and what is feared
sheet-leaving-intro = Answer what they told; leave the rest.
sheet-leaving-still = Are they still in it?
sheet-leaving-keeping = What keeps them there
sheet-leaving-left = How and why they left
sheet-leaving-contact = When was an exploiter last in touch?
sheet-leaving-contact-details = How that was
sheet-leaving-again = Might it happen again?
sheet-leaving-again-why = Why

sheet-other = Others it happens to
sheet-other-intro = One person or group. Each of them may need a referral of their own.
sheet-other-any = Are there others?
sheet-other-who = Who they are, as far as is known
sheet-other-who-hint = A description is enough.

sheet-before = Told before, and the police
sheet-before-intro = Answer what they told; leave the rest.
sheet-before-reported = Was it told to an authority before?
sheet-before-reported-details = To whom, when, which reference
sheet-before-why-now = If not: what made it hard
sheet-before-why-now-hint = Nobody has to account for having kept quiet.
sheet-before-crime = Is there a crime reference?
sheet-before-force = Police force
sheet-before-crime-reference = The reference
sheet-before-help-details = If they want to help an investigation: how

sheet-signs = What you saw, heard and make of it
sheet-signs-intro = The three stay apart, so that whoever decides can weigh each.
sheet-signs-seen = Did you see signs of exploitation?
sheet-signs-observed = What you saw yourself
sheet-signs-observed-hint = Injuries, who spoke for them, what they had with them.
sheet-signs-disclosed = What they told you
sheet-signs-disclosed-hint = In their words where you can.
sheet-signs-inferred = What you conclude, and from what
sheet-signs-inferred-hint = A nationality is no sign of anything.

sheet-interview = The conversations
sheet-interview-intro = One conversation. Every further one has a page of its own.
sheet-interview-on = When
sheet-interview-where = Where
sheet-interview-present = Who was there
sheet-interview-present-hint = Never whoever came along with them as interpreter.
sheet-interview-spoken = In which language
sheet-interview-interpreter = Interpreter
sheet-interview-how = How it went
sheet-interview-how-hint = How long, which breaks, how tired or afraid they were, what could not be asked.

sheet-inconsistency = What does not fit together
sheet-inconsistency-intro = Fear, shame, harm and interpreters break an account. Said here, it is not held against them later.
sheet-inconsistency-any = Is there anything?
sheet-inconsistency-what = What does not fit
sheet-inconsistency-explained = What may explain it
sheet-inconsistency-explained-hint = What they said to it, what you saw, what is known of harm like this.

sheet-evidence = What supports it
sheet-evidence-intro = One item. Every further one has a page of its own. The item stays where it is.
sheet-evidence-what = What it is
sheet-evidence-what-hint = A payslip, a photograph, a message, a doctor’s letter.
sheet-evidence-on = Its date
sheet-evidence-holder = Who holds it
sheet-evidence-hash = Its SHA-256, if it is a file
sheet-evidence-hash-hint = 64 characters: proves later that the file is the same.
sheet-evidence-goes = Does it go to the Home Office?

sheet-involved = Other professionals
sheet-involved-intro = Organisations that share the record are named by themselves.
sheet-involved-any = Are others involved?
sheet-involved-who = Who, and what they do
sheet-involved-who-hint = A doctor, a lawyer, a social worker, with their references.

sheet-view = Your own view
sheet-view-intro = You met them. Whoever decides did not.
sheet-view-view = Why you believe they may have been exploited
sheet-view-view-hint = What is typical of it, what makes it credible, what you do not know.

sheet-read_back = Read back
sheet-read_back-intro = The account is theirs. Read it to them in their words before it goes.
sheet-read_back-done = Was it read back to them?
sheet-read_back-on = When
sheet-read_back-spoken = In which language
sheet-read_back-by = By whom
sheet-read_back-corrected = What they put right
sheet-read_back-corrected-hint = Change it on its sheet as well.

sheet-notice = What is written anew
sheet-notice-intro = Nothing of the account goes along by itself. Write here what may be said without telling who it is, or leave it.
sheet-notice-started = How it started
sheet-notice-started-hint = No names, no days, no addresses, no references. A month and a year are enough.
sheet-notice-required = What they had to do
sheet-notice-living = How they lived there
sheet-notice-treated = How they were treated
sheet-notice-view = Your own view
sheet-notice-sure = Confirm

## the register

register-title = Referrals
register-what = Every referral and notification your organisation sees, with where it stands. The newest come first.
register-caption = { $kind } { $label }
register-table = Referrals and notifications, the newest first
register-kind-nrm = Referral
register-kind-dtn = Notification
register-nation-england = England
register-nation-wales = Wales
register-nation-scotland = Scotland
register-nation-northern_ireland = Northern Ireland
register-filter-standing = Where it stands
register-filter-kind = Referral or notification
register-filter-nation = Nation
register-filter-overdue = Past its day
register-filter-overdue-yes = Past its day only
register-filter-open = Somebody waits
register-filter-all = All
register-filter-show = Show
register-column-referral = Referral
register-column-kind = Kind
register-column-stands = Where it stands
register-column-who = Who
register-column-where = Where
register-column-day = Next day
register-prepared = Ready since { $day }
register-news = Something new
register-feedback = A word for you
word-back-heading = Words back
word-back-title = Write a word back
word-back-what = What came of it, for whoever referred: a sentence or two. Everybody who sees this referral reads it; it is sealed like the rest.
word-back-words = What should they know?
word-back-words-hint = What was good in what they wrote, what was missing, what happened next. Nothing the person has not been told.
word-back-button = Send it
word-back-read = { $name }, { $at }. Read by { $reader }, { $read }.
word-back-unread = { $name }, { $at }. Not read yet.
word-back-no-words = Write a sentence.
word-back-no-long = Write less: a sentence or two, at most 1,000 characters.
word-back-no-another = Another organisation works on this referral: the word back is theirs.
word-back-no-own = You made this referral ready yourself. A colleague writes the word back.
register-referred_by = Referred by { $name }
register-handled_by = Handled by { $name }
register-handled_by-nobody = Handled by whoever referred
register-fact-referred_by = Referred by
register-fact-handled_by = Handled by
register-lives_in = Lives in
register-lives_in-is = Lives in { $place }
register-lives_in-unknown = Lives in: not known
register-exploited_in = Exploited in
register-exploited_in-is = Exploited in { $place }
register-exploited_in-unknown = Exploited in: not known
register-place-unknown = Not known
register-overdue = Past { $day }
register-no-day = No day set
register-empty = There are no open referrals. A draft comes here when it is made ready.
register-empty-filter = No referral matches. Widen the choice to see more.
register-empty-page = You have seen them all. Go back to the first page for anything new.
register-link-waiting = What waits to be entered
register-link-rules = Rules and first responders, with their sources

## what waits

waiting-title = Waiting to be entered
waiting-what = These are ready, and the Home Office has not had them. Nobody is referred until its service gives a reference. Your organisation is reminded every day until it is done.
waiting-not-responder = Your organisation is not listed as a first responder, so you can’t enter a referral yourselves. Hand it to one that is.
waiting-empty = Nothing waits.
waiting-enter = Enter referral { $label }
waiting-notice = Send the notice for { $label }: the person wants to leave
waiting-since = { $days ->
    [0] Ready since today, { $day }
    [one] Ready for a day, since { $day }
   *[other] Ready for { $days } days, since { $day }
}

## rules

rules-title = Rules and first responders
rules-what = Every number here has a source and the day somebody checked it there. Law and guidance change: look at the source before you rely on one.
rules-heading = Rules
rules-nation-england_and_wales = England and Wales
rules-always = Since when is not known here
rules-from = From { $day }
rules-until = Until { $day }
rules-between = From { $from } to { $until }
rules-checked-on = Checked on { $day }
rules-responders = First responders
rules-responders-what = Only these may enter a referral. Which of them a partner is, your partnership’s settings say.
rules-month-only = Only the month of the change was seen, not the day.
rules-unverified-in = Not verified for { $nations }: nobody has read a source that says so there.

## one referral

standing-title = Where it stands
standing-back = Back to where it stands
standing-acts = What you can write down
standing-treated_as_child = Treated as a child
standing-person = Person
standing-person-link = Open the person’s record
standing-sealed = You can’t read the form yet. Ask a colleague who can to sign in: that gives you the key.
standing-urge-enter = Ready, and not entered. Nobody is referred yet. Enter it in the Home Office’s service and write down the reference.
standing-urge-enter-dtn = Ready, and not entered. The Home Office is not notified yet. Enter it in the Home Office’s service and write down the reference.
standing-urge-hand_over = Ready, and not entered. Nobody is referred yet. Your organisation can’t enter it: hand it to one that can.
standing-urge-hand_over-dtn = Ready, and not entered. The Home Office is not notified yet. Your organisation can’t enter it: hand it to one that can.
standing-urge-handed = Ready, and not entered. It was handed to another organisation to enter.
standing-urge-ask = They are treated as an adult now. Ask them what they want: what they said before does not count for this. A yes lets it go on, a no ends it.
standing-urge-ask-entered = They are treated as an adult now, and this had been taken out before. If it was entered while they were treated as a child, write down the reference and that day. Then ask them what they want: what they said before does not count for this. A yes lets it go on, a no ends it.
standing-urge-child-dtn = They may be a child. Nobody is notified of a child: do not enter this. A child is referred. If it was entered before anybody knew, write down the reference and that day.
standing-urge-notice = The person wants to leave. Print the notice, let them sign it, and send it to the authority.
standing-urge-notice-dtn = The person does not want to be named any more. Print the notice, let them sign it, and send it to the Home Office.
standing-urge-left = It is over: a no to the referral was put down. If that was a mistake, ask the person, and put down what they say. After a yes it can stand again as it was.
standing-urge-left-dtn = It is over: a no to being named was put down. If that was a mistake, ask the person, and put down what they say. After a yes it can stand again as it was. Without a name, begin a new one.
standing-urge-again = A no was put down, and the person says yes now. Write down that it stands again, and it is as it was before.
standing-urge-after_all = It ended because the person does not want it. It had been taken out before: if it was entered, write down the reference, because the authority has to be told that they leave.
standing-urge-after_all-dtn = It ended because the person does not want to be named. It had been taken out before: if it was entered, write down the reference, because the Home Office has to be told.
standing-happened = What happened
standing-by = Written down by { $name }, { $at }
standing-by-itself = Followed by itself from the person’s choice
standing-reference = Reference: { $reference }
standing-reason = Reason:
standing-reason-unseen = (this category is not verified)
standing-told = Told on { $day } by { $by }. Language: { $language }
standing-not-told = Nobody has told the person yet.
standing-crimes = Crime recorded by the police
standing-crime = { $day }, { $by }, { $reference }
standing-now-prepared = Ready, not entered
standing-now-entered = Entered
standing-now-acknowledged = Acknowledged
standing-now-recovering = Waiting for the second decision
standing-now-refused_first = First decision: no
standing-now-recognised = Second decision: yes
standing-now-refused_second = Second decision: no
standing-now-reconsidered = Being looked at again
standing-now-disqualified = Protection taken away
standing-now-leaving = Wants to leave
standing-now-leaving-dtn = Not to be named any more
standing-now-withdrawn = Left
standing-now-withdrawn-dtn = Over: not to be named
standing-now-closed = Closed
standing-what-prepared = Made ready
standing-again = Stands again: the person said yes
standing-what-entered = Entered in the Home Office’s service
standing-what-acknowledged = The Home Office said it has it
standing-what-rg_positive = Reasonable grounds: yes
standing-what-rg_negative = Reasonable grounds: no
standing-what-cg_positive = Conclusive grounds: yes
standing-what-cg_negative = Conclusive grounds: no
standing-what-rg_again = Asked to look at reasonable grounds again
standing-what-cg_again = Asked to look at conclusive grounds again
standing-what-upheld = Looked at again: the same answer
standing-what-overturned = Looked at again: now yes
standing-what-not_taken_up = Not looked at again
standing-what-further_positive = A further reasonable-grounds decision: yes
standing-what-further_negative = A further reasonable-grounds decision: no
standing-what-disqualified = Disqualified: protection was taken away
standing-what-leaving = The person wants to leave
standing-what-leaving-dtn = The person does not want to be named any more
standing-what-withdrawn = Left: the authority has the notice, or nothing had been written down as entered
standing-what-withdrawn-dtn = Over: the authority has the notice, or nothing had been written down as entered
standing-what-closed = Closed by the authority
standing-what-dropped = Never entered
standing-beside-told = The person was told
standing-beside-crime = The police recorded a crime
standing-authority-sca = Single Competent Authority
standing-authority-ieca = Immigration Enforcement Competent Authority
standing-authority-panel = Local panel
standing-reason-insufficient = Too little information
standing-reason-definition = Does not meet the definition
standing-reason-credibility = Not believed
standing-reason-other = Another reason
standing-reason-not_given = No reason was given
standing-remark-sooner = Sooner than the rule says.
standing-remark-after_limit = After the time for asking: only in exceptional circumstances.
standing-remark-child_ieca = The immigration authority decided about somebody treated as a child. Ask why.
standing-remark-adult_panel = A local panel decided about an adult. Ask why.
standing-do-entered = It is entered
standing-do-again = It stands again: the person says yes
standing-do-acknowledged = The Home Office said it has it
standing-do-rg_positive = Reasonable grounds: yes
standing-do-rg_negative = Reasonable grounds: no
standing-do-cg_positive = Conclusive grounds: yes
standing-do-cg_negative = Conclusive grounds: no
standing-do-rg_again = We asked them to look again
standing-do-cg_again = We asked them to look again at the second decision
standing-do-upheld = They stayed with their answer
standing-do-overturned = They changed it to yes
standing-do-not_taken_up = They did not look again
standing-do-further_positive = A further decision: yes
standing-do-further_negative = A further decision: no
standing-do-disqualified = Protection was taken away
standing-do-leaving = The person wants to leave
standing-do-withdrawn = The notice was sent
standing-do-closed = The authority closed it
standing-do-dropped = It will not be entered
standing-do-hand_to = Hand it to a first responder
standing-do-crime = The police recorded a crime
standing-do-told = Write down that the person was told
standing-on = On which day did it happen?
standing-on-hint = The day on the letter, not the day it came.
standing-enter-what = Nothing is called referred without the reference. It stands on the last page of the service and in its mail to you.
standing-enter-on = On which day was it entered?
standing-enter-reference = Reference from the Home Office
standing-enter-reference-hint = As it was given. It is sealed: only who sees the referral reads it.
standing-enter-outdated = Something has changed since this was made ready. If it is not entered yet, do not enter it.
standing-enter-telling = It is to name nobody, and it may tell who this is. If it is not entered yet, do not enter it.
standing-enter-already = Was it entered as it was?
standing-enter-already-yes = Yes, it was entered before I read this
standing-enter-after_all = Write this down if it was entered before the person said that they do not want it. The notice that they leave is then made ready. If it was not entered, do not enter it.
standing-enter-after_all-dtn = Write this down if it was entered before the person said that they do not want to be named. The notice about that is then made ready. If it was not entered, do not enter it.
standing-enter-child-dtn = Write this down if it was entered before anybody knew that they may be a child. If it was not entered, do not enter it: a child is referred.
standing-withdrawn-what = Write this down when the signed notice has gone to the authority.
standing-again-what = For a no that was put down by mistake, or that the person took back before the notice went. Their yes stands in their choices already. Nothing has to be keyed again.
standing-dropped-what = For a record made twice or by mistake. If the person changed their mind, put that down in their choices instead.
standing-dropped-child = A child is always referred. Say who has referred them, and under which reference.
standing-authority = Who decided?
standing-authority-hint = Leave it open if the letter does not say.
standing-reason-asked = What reason was given?
standing-reason-hint = Choose the nearest. The words go into the box below.
standing-words = Anything to keep with it
standing-words-hint = Sealed to who sees the referral. You need not write anything.
standing-record-button = Write it down
standing-told-what = { $what }
standing-told-on = On which day were they told?
standing-told-by = Who told them?
standing-told-language = In which language?
standing-told-words = What they were told, and what they said
standing-told-words-hint = You need not write anything.
standing-crime-what = The police record a crime for each referral. This says which force did, and under which number.
standing-crime-on = On which day was it recorded?
standing-crime-by = Police force
standing-crime-reference = Crime reference
standing-hand_to-what = They will see the form and enter it. Until they have, nobody is referred.
standing-hand_to-others = These may enter a referral, but do not see the person’s record yet: { $names }. Share the record first, as the person chose.
standing-hand_to-nobody = No first responder sees this person’s record yet.
standing-hand_to-to = Who will enter it?
standing-hand_to-back = They made it ready. If you give it back, you say that nobody of yours has entered it.
standing-hand_to-button = Hand it over
standing-no-already = That is written down already, or something that happened since rules it out.
standing-no-too_early = Something else has to be written down first. Look at what happened so far.
standing-no-notification = Nobody decides on a notification.
standing-no-over = This is over. Nothing more can be written down.
standing-no-child = A child’s referral does not rest on consent, and can’t be taken back.
standing-no-nothing_refused = There is no answer to look at again.
standing-no-future = Enter a day that has come.
standing-no-before_the_last = Enter a day that is not before what was written down last.
standing-no-before_event = Enter a day that is not before the day it happened.
standing-no-day = Enter a day, such as 3 11 2026.
standing-no-reference = Enter the reference the Home Office gave.
standing-no-responder = Only a designated first responder can enter a referral. Hand it to one.
standing-no-another = Another organisation handles it.
standing-no-out = Another organisation is to enter it, and has taken it out: they may be entering it now. Ask them. If it was entered, they write down the reference. If not, they give it back, and then you can end it here.
standing-was_out = Another organisation was to enter this and had taken it out. It no longer handles it, and can’t write anything here. Ask them first whether they entered it. If they did, do not go on here: write down the reference, or hand it to a first responder who can.
standing-no-ground = The person has not chosen this, or not any more. Look at their choices. If it was entered while they agreed, or before it was known how old they are, enter that day.
standing-no-not_chosen = Put the person’s choice down in their record first. The referral then follows by itself.
standing-no-words = Say why it will not be entered.
standing-no-outdated = Something has changed since this was made ready. If it was entered before, tick the box. If not, look at it again first.
standing-no-telling = It is to name nobody, and it may tell who this is. If it was entered before, tick the box. If not, it goes back to its draft first.
standing-no-changed = Something was written down meanwhile. Look at it again, then try once more.
standing-no-event = There is nothing of that kind to tell.
standing-no-by = Say who.
standing-no-nameless = A notification without a name is about nobody who could be told here.
standing-no-receiver = Choose an organisation that may enter it and sees the person’s record.
standing-no-entered = It was entered. Whoever entered it works it on.
standing-no-sealed = Your keys do not open all of it, or theirs are missing.

## what changed since it was made ready, and what tells who it is

since-changed = This has changed since it was made ready
since-contact = How to reach them, or where they stay
since-support = Whether they want support
since-police = Whether they want contact with the police
since-responder = Whoever it names as the contact no longer works there
since-look-again = Take it back to its draft, look at it again, then make it ready once more.
since-theirs = Whoever made it ready looks at it again: tell them.
since-tell = The Home Office has it as it was. Tell the authority what changed, as far as the person wants that.
telling-in = { $field }: { $said }
telling-unseen = Something was put down in the record since this was made ready, and does not open here. Whether it stands in these words, nobody here can say.
telling-look-again = Take it back to its draft. Its check says on which sheet to write it without. Then make it ready once more.
telling-tell = It is written down as entered, and no more copies leave. If the Home Office has these words, ask the authority to take them out.

## clocks

clock-heading = Times
clock-what = What the rules say, with their sources. An aim of the authority’s is not a promise: what people really waited stands beside it.
clock-none = No time runs now.
clock-none-notification = Nobody answers a notification, so no time runs.
clock-says = { $sense } { $pace }
clock-reasonable_grounds = Reasonable-grounds decision
clock-panel = Decision of the local panel
clock-recovery = Time to recover
clock-conclusive_grounds = Conclusive-grounds decision
clock-reconsideration = Asking them to look again
clock-support_scotland = Support in Scotland
clock-move_on_positive = Support after a yes
clock-move_on_negative_conclusive = Support after a no to conclusive grounds
clock-move_on_negative_reasonable = Support after a no to reasonable grounds
clock-eighteen = Turning 18
clock-sense-target = The authority aims at { $day }, where it can.
clock-sense-at_least = It lasts at least until { $day }.
clock-sense-not_before = Not before { $day }. No day is set by which it must come.
clock-sense-limit = Ask by { $day }.
clock-sense-until = It lasts until { $day }, or until the second decision if that comes first.
clock-sense-due = They turn 18 on { $day }. Ask them then whether they want to stay, and whether they want support.
clock-between = They turn 18 between { $first } and { $last }. Ask them then whether they want to stay, and whether they want support.
clock-day-not-known = The bank holidays of that year are not known here yet, so no day is given.
clock-pace-running = { $days ->
    [0] That is today.
    [one] One day from now.
   *[other] { $days } days from now.
}
clock-pace-past = { $days ->
    [one] That was yesterday, and nothing has come.
   *[other] That was { $days } days ago, and nothing has come.
}
clock-pace-on = { $days ->
    [one] That was yesterday.
   *[other] That was { $days } days ago.
}
clock-pace-ended = This time stopped running on { $day }.
clock-pace-unsure = Count it by hand.
clock-unit-working_days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
clock-unit-calendar_days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
clock-unit-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
clock-rule = Rule: { $count }, counted from { $start }. { $source }. Checked on { $day }.
clock-rule-birth = Rule: { $count }, counted from birth. { $source }. Checked on { $day }.
clock-unverified = Not verified: nobody has read a source for this. Do not rely on it.
clock-unverified-start = The number was seen in a source. From which day it counts was not: ask before you rely on it.
clock-wait = Here, half of the people decided on in the last year waited { $half } days or less, and nine in ten { $most } or less (about { $count } decisions).
clock-wait-not-known = How long people really waited here is not known: too few were decided on in the last year.

## taking it out

out-heading = Take it out
out-what = Each time is written down with your name. Keep a copy no longer than you need it.
out-format-sheet = Copy sheet, in the order of the Home Office’s service
out-format-pdf = The form on paper (PDF)
out-format-json = The form as data (JSON)
out-format-htcds = The form as data (HTCDS 2.0, CSV)
out-format-notice = Notice that the person leaves
out-format-notice-dtn = Notice that the person is not to be named
out-basis-consent = An adult’s own choice
out-basis-child = A child is always referred
out-basis-duty = Duty to notify
out-basis-voluntary = Of their own accord: no duty that we know of binds them
out-basis-leaving = The person’s choice to leave
out-no-consent = This can’t leave: the person has not chosen to be referred, or not any more. Look at their choices.
out-no-child = This can’t leave: a child is referred, never notified of.
out-no-named = This can’t leave: it names somebody who did not choose to be named.
out-no-over = This can’t leave: it is over, or the person is leaving.
out-no-not_leaving = There is no notice to send: nobody said that they want to leave.
out-no-outdated = This can’t leave: it was made ready before something it says changed.
out-no-telling = This can’t leave: it is to name nobody, and by what was put down in the record since, its words tell who this is.
out-no-unseen = This can’t leave: it is to name nobody, and something was put down in the record since it was made ready that does not open here.
out-ticked = Tick this
out-not-known = Not known
out-not-given = Not given: nobody is named
out-wall-no = The person has not agreed that immigration authorities are told anything of this, beyond the referral itself. Do not show it to them.
out-wall-yes = The person has agreed that immigration authorities may be told of this. They can take that back.
out-empty = Leave empty
out-pdf-title = { $caption }, prepared
out-pdf-mark = Personal and sensitive. Keep it safe.
out-pdf-what-nrm = This was prepared for a referral to the National Referral Mechanism. It is not a referral: only the Home Office’s service takes one, and gives a reference.
out-pdf-what-dtn = This was prepared for a notification to the Home Office. It is not a notification: only the Home Office’s service takes one, and gives a reference.
sheet-out-what-nrm = Open the Home Office’s service beside this page and enter it page by page. Each heading is the address of a page there. Copy words as they are.
sheet-out-what-dtn = Open the Home Office’s service beside this page and enter the notification page by page. It names nobody: add nothing to it.
sheet-out-what-named = Open the Home Office’s service beside this page and enter the notification page by page. The person chose to be named in it. Copy words as they are.
sheet-out-not-known = { $count ->
    [0] Everything the service requires is answered.
    [one] One thing the service requires is not known. Write “Not known” there.
   *[other] { $count } things the service requires are not known. Write “Not known” there.
}
sheet-out-choose = Choose from the list:
sheet-out-next = Nothing to answer: go on.
sheet-out-then = When the service gives a reference, write it down here. Until then nobody is referred.
sheet-out-then-dtn = When the service gives a reference, write it down here. Until then the Home Office is not notified.
notice-what = Print this, go through it with the person in their language, and let them sign it. Then send it to the authority that has the case, and write down that it was sent.
notice-read = The person may change their mind until it is sent. Nobody needs a reason to leave, or to stay.
notice-read-dtn = The person may change their mind until it is sent. Nobody needs a reason.

## first responders

responder-sort-police = police
responder-sort-council = council
responder-sort-home_office = Home Office
responder-sort-agency = agency
responder-sort-charity = charity
responder-sort-health = health service
