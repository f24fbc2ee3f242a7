# review: written in English

## signing in
sign-in-title = Sign in
sign-in-heading = Sign in
sign-in-who = This part of the site is for people who work for the partnership.
sign-in-mail = E-mail address
sign-in-passphrase = Passphrase
sign-in-code = Code
sign-in-code-hint = The six digits your authenticator app shows now. If you have lost your telephone, one of the codes you kept on paper.
sign-in-next-code = The code after it
sign-in-next-code-hint = Wait until your app shows the next six digits. Somebody has tried this name many times, so we ask for two codes in a row.
sign-in-button = Sign in
sign-in-trouble = If you can’t sign in
sign-in-trouble-body = Ask a coordinator of your organisation. They can send you a link to choose a new passphrase. Nobody in the partnership will ever ask you for yours.
sign-in-wrong = We can’t sign you in with these. Check all three and try again.
sign-in-two-codes = We can’t sign you in with these. Somebody has tried this name many times: type two codes in a row.

## what was typed when the session had ended
typed-title = What you had typed
typed-heading = You are signed in again
typed-body = Your session had ended while you wrote. This is what you had typed. None of it was sent.
typed-send = Send it now
typed-leave = Don’t send it
typed-kept = Your session had ended. What you typed is kept in this page. Sign in, and you can send it.

## joining
join-title = Join the partnership
join-heading = Welcome, { $name }
join-heading-again = Begin again, { $name }
join-mail = You will sign in as { $mail }.
join-again-body = Your old keys are gone for good. When you have chosen a new passphrase, a coordinator will be asked to hand you new ones.
join-passphrase-heading = Choose a passphrase
join-passphrase = Passphrase
join-passphrase-hint = At least 14 characters. A few words that don’t belong together are easy to keep and hard to guess.
join-again = The same passphrase again
join-authenticator-heading = Add an authenticator app
join-authenticator-body = Point your app at this square, or type the letters below it. The app will then show a new code every half minute.
join-qr = A square to point an authenticator app at. It holds the letters below.
join-secret = Letters to type into your app:
join-code = Code
join-code-hint = The six digits your app shows now.
join-button = Join
join-wrong-code = That is not the code the app should show now. Check that the clock of your telephone is right.
join-gone = This link has been used. Ask for a new one.
passphrase-short = A passphrase needs at least 14 characters
passphrase-long = A passphrase can have at most 200 characters
passphrase-monotonous = Use more different characters
passphrase-guessable = This is one of the first a guesser would try. Choose words that have nothing to do with your name
passphrase-differs = The two passphrases are not the same
passphrase-wrong = That is not your present passphrase
meanwhile = Somebody else changed this just now. Look again, then try once more.

## codes for a lost telephone
codes-title = Codes for a lost telephone
codes-heading = Codes for a lost telephone
codes-body = If you lose your telephone, type one of these in place of the six digits. Each works once. They are no use to anybody without your passphrase.
codes-once = Write them down now. They are not shown again.
codes-next = You can sign in now. A coordinator of your organisation has been asked to hand you the keys you need.
codes-sign-in = Sign in
codes-kept = I have written them down

## one's own account
account-title = Your account
account-heading = Your account
account-done = Done
account-name = Name
account-organisation = Organisation
account-roles = What you do here
account-keys = Keys you hold
account-keys-none = None yet. Until a coordinator hands you a key you can see that reports are there, but not read them.
account-key-waits = waiting
account-language-heading = Language
account-language = Language of your pages and alerts
account-language-button = Change language
account-passphrase-heading = Passphrase
account-passphrase-body = A new passphrase signs out every other browser. If you forget it, a coordinator can let you begin again, with new keys.
account-present = Your present passphrase
account-new = New passphrase
account-passphrase-button = Change passphrase
account-passphrase-changed = Your passphrase is changed. Every other browser is signed out.
account-codes-left = { $count ->
    [0] You have no codes left.
    [one] You have one code left.
   *[other] You have { $count } codes left.
}
account-codes-button = Make new codes
account-sessions-heading = Where you are signed in
account-sessions = { $count ->
    [one] You are signed in on this browser only.
   *[other] You are signed in on { $count } browsers.
}
account-sign-out-everywhere = Sign out everywhere

## the organisation's recovery code
recovery-title = Recovery code
recovery-heading = Open your organisation’s keys with the recovery code
recovery-body = Use this when nobody in your organisation holds its keys: the first time, or after the last holder is gone. The code opens the keys to you and is then replaced by a new one.
recovery-code = Recovery code
recovery-code-hint = Seven groups of four letters and digits. Capitals and dashes don’t matter.
recovery-button = Open the keys
recovery-miscopied = This code was not copied as it was written. Compare it letter by letter
recovery-wrong = This is not your organisation’s present recovery code
recovery-done-heading = You hold the keys now
recovery-done-body = This is your organisation’s new recovery code. The old one opens nothing any more.
recovery-once = Write it down now and lock it away. It is not shown again.
recovery-kept = I have written it down

## keys handed on
compartment-reading = Reading: what was told, and the conversation
compartment-identities = Identities: who somebody is and how to reach them
compartment-originals = Originals: files as they were sent
compartment-sources = Sources: who told us something in confidence
grant-not-asked = Nobody waits for this key any more
grant-not-held = You don’t hold this key, so you can’t hand it on
grant-needs-another = You have agreed already. Another coordinator must agree too
grant-never = None of their roles may have this key
grant-not-vouched = The partnership did not vouch for this member’s key. Do not hand anything over, and tell whoever runs the system
grant-oneself = Nobody hands a key to themselves
grant-not-two = You and whoever agreed first can’t be the two: one of you invited the other, let them begin again or gave them their role. Ask another coordinator
coordinator-not-yours = Only a coordinator can make somebody a coordinator, or take that role away. Ask one
coordinator-link-not-yours = Only a coordinator can send a coordinator a new link. Ask one
coordinator-remove-not-yours = Only a coordinator can remove a coordinator. Ask one

## members
role-reader = Reader
role-reader-does = reads what came in, adds notes, answers the alert at night
role-caseworker = Caseworker
role-caseworker-does = takes reports on, asks, answers, passes on and closes
role-coordinator = Coordinator
role-coordinator-does = answers for the organisation’s work, its members and its keys
role-analyst = Analyst
role-analyst-does = works with published numbers, never with reports
role-auditor = Auditor
role-auditor-does = reads who did what and when, never what it was about
role-administrator = Administrator
role-administrator-does = keeps accounts and the organisation’s page, holds no key
invite-no-name = Write the name colleagues know them by
invite-no-mail = Write an e-mail address, like name@example.org
invite-mail-taken = Somebody already signs in with this address
invite-no-role = Choose at least one role
remove-oneself = You can’t remove yourself. Ask another coordinator
remove-last-coordinator = They are the last coordinator. Make somebody else coordinator first

## navigation
navigation-home = Home
navigation-queue = Reports
navigation-key-in = Key in a call
navigation-look-up = Does anybody know?
navigation-asked = Asked
navigation-people = People
navigation-tonight = Tonight
navigation-due = What is due
navigation-intelligence = Intelligence
navigation-conferences = Conferences
navigation-referrals = Referrals
navigation-rota = On call
navigation-members = Members
navigation-keys = Keys
navigation-organisation = Organisation
navigation-directory = Directory
navigation-numbers = Our numbers
navigation-tables = Published tables
navigation-feedback = What people said
navigation-account-of-acts = Account of acts
navigation-retention = How long things are kept
navigation-own-account = Your account

## what is printed
sheet-page = Page { $page } of { $pages }
sheet-undrawn = ▯ stands for a letter that this computer had no way to print.
