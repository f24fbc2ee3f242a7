# review: written in English

## On call

rota-title = On call
rota-heading = On call
rota-now-heading = Who is called now
rota-how = If a life or a child may be in danger, the first person here is sent a mail at once. If nobody acknowledges it in 15 minutes, the next is sent one, and so on.
rota-empty = There is nobody to call. Ask a coordinator to add a member who can read reports.
rota-weeks-heading = The weeks to come
rota-week = Week from
rota-order = Order
rota-week-none = Not planned: coordinators first
rota-plan-heading = Plan a week
rota-plan-body = A week you do not plan goes by the week before it.
rota-plan-week = Week from Monday
rota-place-1 = First
rota-place-2 = Second
rota-place-3 = Third
rota-place-4 = Fourth
rota-nobody = Nobody
rota-plan-button = Save this week
rota-refused-week = Choose a week from the list
rota-refused-nobody = Choose at least one person to call
rota-refused-twice = Choose each person once
rota-refused-cannot = Choose people of your organisation who can read reports and have signed in
alert-waiting-heading = Waiting for somebody
alert-none = Nothing is waiting.
alert-since = since
alert-read = Read report { $reference }
alert-read-referral = Read referral { $reference }
alert-read-person = Open record { $reference }
alert-next = The next person is called at
alert-late = Nobody was called, and nobody is: do not wait for a mail. Somebody should have been called at
alert-about = Somebody may be in danger, or a child may be. Acknowledge this and read the report.
alert-about-referral = A referral is ready and nobody has entered it, a notice has not been sent, or the time to ask for another look is nearly over. Or one has ended, and nobody here has looked at it. Acknowledge this and see what is missing.
alert-about-person = A day has come on which somebody’s record must be looked at again. Acknowledge this and open the record.
alert-called = sent a mail
alert-mail-waits = the mail has not gone out yet
alert-acknowledge-button = I am dealing with this
alert-past-heading = The last two weeks
alert-mail-subject = Please sign in
alert-mail-body = Something is waiting that may not bear a delay. Please sign in and acknowledge it: { $address }
due-mail-subject = Something is due
due-mail-body = Something you or your organisation took on is due. Please sign in to see what: { $address }
waiting-mail-subject = Something new is waiting
waiting-mail-body = Something new is waiting for your organisation. Please sign in to see what: { $address }
head-mail-subject = A line to keep
head-mail-body = Please keep this line where you keep your records. It shows what the account of all acts was today. Whoever takes something out of the account later can be found out with it.

    { $head }

## Home

home-title = Home
home-heading = Hello, { $name }
home-alerts = { $count ->
    [one] One alert waits for somebody to acknowledge it.
   *[other] { $count } alerts wait for somebody to acknowledge them.
}
home-alerts-go = See who is called
home-wall-heading = Why you see no reports here
home-wall-why = Your organisation enforces immigration law. People tell us what they saw because it is not passed on to you. So no report, name or count about a person reaches your organisation here, unless that person chose it and the choice is recorded.
home-wall-what = You can see who is in the partnership and how to reach them, and how long records are kept.
home-reports-heading = Reports
home-reports-body = What people told your organisation, with danger and children first.
home-reports-go = Open the reports
home-needs-code = Nobody in your organisation holds its keys yet, so nobody can read its reports. Use the recovery code that was written down when your organisation joined.
home-needs-code-go = Use the recovery code
home-waits-for-key = You can’t read reports yet: a coordinator has still to hand you a key. Until then you see that reports are there.
home-waiting = { $count ->
    [one] One key is waited for.
   *[other] { $count } keys are waited for.
}
home-waiting-go = See who waits
home-counts-heading = Numbers
home-counts-body = You work with published numbers. You are never shown a report, a name or a count small enough to point at somebody.
home-audits-heading = Account of acts
home-audits-body = Every act of your organisation’s members, with who and when. It never says what a report was about.
home-audits-go = Read the account
home-manages-body = Invite colleagues, change what they do, let somebody begin again, or remove somebody who left.
home-manages-go = See the members
home-everybody-heading = For everybody
home-everybody-directory = Who is in the partnership, and how to reach them
home-everybody-retention = How long things are kept
home-everybody-account = Your account: passphrase, codes, language

## Members

members-title = Members
members-heading = Members of your organisation
members-back = Back to the members
members-invite-heading = Invite somebody
members-invite-body = You get a link to hand to them. It is good for seven days, and once. It carries no key: a coordinator hands them one after they have joined.
members-invite-button = Make the link
member-title = Member
member-name = Name
member-invited = not joined yet
member-no-keys = No keys
member-roles-hint = Taking a role away takes its keys away, and the locks are changed.
member-roles-button = Save the roles
member-again-heading = Send a new link
member-again-body = The link before it stops working.
member-reset-heading = Let them begin again
member-reset-body = For somebody who lost their passphrase. They are signed out everywhere and lose their keys now. The link lets them choose a new passphrase; then they wait for new keys. Make sure it is them who asks.
member-link-button = Make a new link
member-remove-heading = Remove
member-remove-body = They are signed out everywhere and lose their keys now, and the locks they could open are changed. What they did stays in the account.
member-remove-desk = What they took on stays on their desk, before and after, until it is handed over.
member-remove-hand-over = Hand everything over
member-remove-button = Remove this member
member-link-title = Link
member-link-heading = Hand over this link
member-link-body = Give it to them in person or by a way you trust. Whoever has it first can join in their name, but can read nothing until a coordinator hands over a key.
member-link-once = Copy it now. It is not shown again.

## Keys

keys-title = Keys
keys-heading = Keys
keys-body = What people told is locked. Only who holds a key can read it, and only who holds a key can hand it on. Before you do, make sure that the person is who you think.
keys-waiting-heading = Waiting for a key
keys-waiting-none = Nobody waits for a key.
keys-outside = This is not usual for their roles: two coordinators must agree.
keys-agreed-by = { $name } has agreed.
keys-agreed = You have agreed. Another coordinator must agree too.
keys-hand-over = Hand over
keys-decline = Decline
keys-held-heading = Who holds what
keys-held-nobody = Nobody holds a key yet.
keys-recovery = Use the recovery code
keys-ask-heading = Ask for a key for somebody
keys-ask-body = For a key that is not usual for their roles. Two coordinators must then agree.
keys-ask-member = Who
keys-ask-compartment = Which key
keys-ask-button = Ask

## Organisations

organisation-title = Your organisation
organisation-hours = When concerns are read
organisation-hours-hint = For example: every day from 8 to 20, and at night when somebody is in danger
organisation-telephone = Telephone for partners
organisation-mail = E-mail for partners
organisation-places = Places it reads about
organisation-places-hint = A report about one of these is sealed to you from now on. What was sent before stays with whom it was sealed to.
organisation-button = Save
organisation-no-name = The organisation needs a name
organisation-hours-long = Say when concerns are read in at most 200 characters
organisation-telephone-odd = Write a telephone number, like 01632 960 001
organisation-mail-odd = Write an e-mail address, like desk@example.org
organisation-no-such-place = Choose places the partnership works in
directory-title = Directory
directory-heading = Who is in the partnership
directory-body = How to reach each other. Nothing here is about a report.
directory-kind = What it is
directory-no-places = No places of its own.
directory-fallback = It also reads what nobody else covers.
kind-police = Police
kind-council = Council
kind-charity = Charity
kind-helpline = Helpline
kind-labour_inspectorate = Labour inspectorate
kind-health = Health
kind-fire = Fire and rescue
kind-immigration_enforcement = Immigration enforcement
kind-other = Another organisation

## How long things are kept

retention-title = How long things are kept
retention-heading = How long things are kept
retention-body = Every record of what people told has a day on which it is erased. Its keys are destroyed then, and it can’t be read any more, not from a backup either.
retention-hold = Whoever reads a record can hold it longer, at once; another person takes the hold off. It takes two to erase one sooner. All of it is written into the account.
retention-report = A concern, from the day it was sent
retention-report-withdrawn = What is left of a concern its sender took back: its day, and that there was one. What was told goes at once.
retention-waiting-file = A file of a concern that was never sent
retention-intelligence = An intelligence report, from the day it was written. One made from a concern goes with it, if that goes sooner.
retention-conference = A conference, its minutes and what it asked people to do, from the day it was called for
retention-feedback = What people said of the service
retention-member = A member who was removed: their name, from that day
retention-alert = Alerts, who acknowledged them, and weeks of a rota that are over
retention-account = An entry of the account of acts. Its link in the chain stays: a number that tells nothing
retention-asking = A question to whoever holds something on the same number, vehicle or address
retention-proposal = An organisation that was proposed and not agreed to
retention-erasure = That a document was erased: its id and the day, to erase it again after a restore
retention-person = A person’s record, from the day it was last worked on
retention-draft = A draft of a referral, from the day it was last written on
retention-counts = The true counts of one quarter, and the ledger its releases are held against, from the quarter’s first day
retention-others = Organisations and members are kept as long as they take part. Sessions, wrong tries and unfinished forms end within three days.
retention-days = { $count ->
    [one] One day
   *[other] { $count } days
}
retention-years = { $count ->
    [one] One year
   *[other] { $count } years
}
retention-since = In force since { $day }

## Account of acts

account-of-acts-title = Account of acts
account-of-acts-heading = What members of your organisation did
account-of-acts-body = The newest first: who did what, and when. It never says what a report was about, nor what a person answered or what became of them: that is on their own record. The account is chained: an entry that is changed or taken out is found by the check.
account-of-acts-records = records: { $count }
account-of-acts-often = In the last 30 days these looked up fifty marks or more within one day
account-of-acts-head = The newest line to keep
account-of-acts-head-body = Keep this line outside the system, each day. With it, the check finds an account that was cut short later.
account-of-acts-none = Nothing is recorded yet.
act-alert-acknowledged = Said that they have an alert
act-compartment-agreed-to = Agreed to hand on a key
act-compartment-asked-for = Asked for a key
act-compartment-declined = Declined to hand on a key
act-compartment-granted = Handed on a key
act-feedback-read = Read what people said of the site
act-member-codes-renewed = Renewed their codes
act-member-invited = Invited a member
act-member-joined = Joined
act-member-language-changed = Changed their language
act-member-passphrase-changed = Changed their passphrase
act-member-removed = Removed a member
act-member-reset = Let a member begin again
act-member-roles-changed = Changed what a member does
act-member-signed-in = Signed in
act-member-signed-out = Signed out
act-member-signed-out-everywhere = Signed out everywhere
act-organisation-edited = Changed the organisation’s page
act-organisation-agreed-to = Agreed to take an organisation in
act-organisation-declined = Declined to take an organisation in
act-organisation-joined = Took an organisation in
act-organisation-proposed = Proposed to take an organisation in
act-claim-file-imported = Brought in published sentences to be checked
act-published-table-imported = Brought in a published table
act-published-table-seen-again = Brought in a published table that was here already
act-published-table-taken-back = Took a published table back
act-quarter-release-made = Released a table of our own numbers
act-quarter-words-changed = Changed the words of the quarter’s page
act-referral-begun = Began a referral or a notification
act-referral-card-kept = Wrote their card for referrals
act-referral-dropped = Gave a draft up
act-referral-prepared = Made a referral or a notification ready
act-referral-redrafted = Took a referral or a notification back to its draft
act-referral-reviewed = Read a draft as a second person
act-referral-sheet-saved = Wrote on a draft
act-report-overruled = Overruled a measure
act-reports-measured-again = Measured reports again
act-service-added = Wrote down a service for Tonight
act-person-begun = Began a person’s record
act-person-chose = Put down what a person chose
act-person-corrected = Wrote in a person’s record
act-person-erased = Erased a person’s record
act-person-erased-early = Erased a person’s record early
act-person-erasure-dropped = Dropped the wish to erase a person’s record
act-person-erasure-wished = Asked to erase a person’s record early
act-person-held = Put a hold on a person’s record
act-person-linked = Linked a report to a person’s record
act-person-looked = Looked at something kept apart, or made a card
act-person-merged = Found two records to be of the same person
act-person-named = Saw the name of a person in a list or beside another record
act-person-opened = Opened a person’s record
act-person-parted = Parted two records again
act-person-reached = Was shown how to reach a person
act-person-recused = Stepped back from a person
act-person-released = Took the hold off a person’s record
act-person-shared = Shared a person’s record
act-person-standing-changed = Changed what a person is treated as
act-person-unshared = A share of a person’s record ended
act-recipient-key-started = Changed the locks
act-recipient-places-changed = Changed which places are read about
act-recipient-recovery-set = Set a new recovery code
act-recovery-claimed = Used the recovery code
act-asking-made = Asked whoever holds something on a mark
act-mark-looked-up = Typed a mark to see whether anybody knows it
act-mark-added = Put down a mark that was read in a report
act-mark-taken-away = Took a mark away that was put down by hand
act-mark-set-aside = Set a common value aside
act-mark-taken-back = Took a value back that was set aside
act-member-looked-up-often = Looked up fifty marks, or fifty more, within one day
act-report-asked-around = Asked other organisations about a mark in a report
act-report-asking-declined = Declined to share a report that was asked about
act-report-keyed-in = Put down what somebody told by phone, in person or by letter
act-report-looked-up = Looked up what shares a mark with a report
act-referral-followed = A referral followed a person’s choice
act-referral-limit-passed = The time to ask for another look was over
act-referral-day-passed = A day on which their record had to be looked at was over
act-referral-handed-over = Handed a referral to who may enter it
act-referral-noted = Wrote down that somebody was told, or a crime number
act-referral-fed-back = Wrote a word back to whoever referred
act-referral-feedback-read = Read a word back
act-referral-opened = Opened a referral
act-referral-stands = Wrote down where a referral stands
act-referral-taken-out = Took a referral out
act-report-answered = Wrote to whoever sent a report
act-report-asked = Asked whoever sent a report
act-report-closed = Closed a report
act-report-copy-opened = Opened a cleaned file
act-report-erased = Erased a report
act-report-erased-early = Erased a report before its day
act-report-erasure-dropped = Dropped the wish to erase a report
act-report-erasure-wished = Asked to erase a report
act-report-given-back = Gave a report back
act-report-handed-over = Handed a report over
act-report-held = Held a report past its day
act-report-identity-opened = Saw who sent a report
act-report-moved = Moved a report on
act-report-noted = Wrote a note on a report
act-report-official-recorded = Recorded that a report names an official
act-report-opened = Opened a report
act-report-original-opened = Opened a file as it was sent
act-report-passed-on = Passed a report on
act-report-recused = Stepped back from a report
act-report-released = Took a hold off a report
act-report-reopened = Opened a closed report again
act-report-shared = Let another organisation read a report
act-report-taken-on = Took a report on
act-report-translated = Recorded a translation
act-report-unshared = Ended an organisation’s reading of a report
act-intelligence-given = Gave an intelligence report to another organisation
act-intelligence-handed-over = Handed over a draft of intelligence
act-intelligence-opened = Opened an intelligence report
act-intelligence-printed = Printed an intelligence report
act-intelligence-rewritten = Wrote an intelligence report anew
act-intelligence-sanitised = Sanitised an intelligence report
act-intelligence-source-opened = Opened where an intelligence report came from
act-intelligence-written = Wrote an intelligence report
act-conference-called = Called a conference
act-conference-called-off = Called a conference off
act-conference-moved = Moved a conference
act-conference-minuted = Kept the minutes of a conference
act-conference-opened = Opened a conference
act-conference-told = An organisation was told that it is asked to a conference
act-task-set = Put down what is to be done
act-task-taken-on = Took on what is to be done
act-task-given-back = Gave back what is to be done
act-task-handed-over = Handed over what is to be done
act-task-done = Said that it is done
act-task-not-done = Said that it is not done after all
act-task-corrected = Corrected what is to be done
act-task-taken-back = Took back what was to be done
act-clock-set = Set a time
act-member-handed-over = Handed everything on a desk over
act-report-laid-before = Laid a report before a conference
act-report-taken-away = Took a report away from a conference
act-report-read-in-pack = Read a report in the pack of a conference
act-report-intelligence-written = Wrote an intelligence report from a report
act-report-intelligence-given = Gave a text made from a report to another organisation
act-rota-set = Set who is called

## One more organisation

joining-title = One more organisation
joining-heading = Take one more organisation in
joining-body = Who joins, and for which places, decides who reads what people tell. So a coordinator proposes it, and a coordinator of another organisation agrees. What nobody agrees to in 30 days is forgotten.
joining-waiting-heading = Waiting for somebody to agree
joining-none = Nothing is proposed.
joining-proposed = Proposed by a coordinator of { $organisation } on { $day }.
joining-agree = Agree: it joins now
joining-decline = Decline
joining-take-back = Take it back
joining-propose-heading = Propose one
joining-name = Name, as the public knows it
joining-kind-none = Choose one
joining-places-hint = Reports about these are sealed to it from the day it joins.
joining-fallback = Where nobody else reads
joining-fallback-yes = It also reads what nobody else covers or may see
joining-person = Its first coordinator
joining-button = Propose it
joining-wall = An organisation of immigration enforcement covers no places and reads nothing
joining-no-kind = Choose what it is
joining-name-taken = There is an organisation of this name, or one is proposed
joining-same-organisation = Your own organisation proposed this, so a coordinator of another one agrees
joining-not-two = You and whoever proposed it can’t be the two: one of you invited the other, let them begin again or gave them their role
joining-proposer-gone = Whoever proposed it is no coordinator any more. Decline it, and let somebody else propose it
joining-gone = This does not wait any more. Look again
joined-title = It has joined
joined-heading = { $name } has joined
joined-link = Hand this link to its first coordinator, in person or by a way you trust. It is good for seven days, and once.
joined-code = Hand this code to somebody else there, not together with the link. It opens the organisation’s keys the first time, and is then replaced.
joined-no-code = It holds no keys, so there is no code.
joined-once = Write these down now. They are not shown again.
home-proposed = { $count ->
    [one] One organisation is proposed and waits for somebody to agree.
   *[other] { $count } organisations are proposed and wait for somebody to agree.
}
home-proposed-go = See what is proposed

## What was just done

done-organisation = What you changed is kept, and stands below.
done-roles = The roles are changed.
done-removed = They are removed, and can’t sign in any more.
done-key-handed = The key is handed over.
done-key-declined = It is declined. They wait for that key no longer.
done-key-asked = It is asked for, and stands among those that wait.
done-proposed = It is proposed. A coordinator of another organisation has to agree.
done-proposal-gone = It is not proposed any more.
done-week = The week is planned.
