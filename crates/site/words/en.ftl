# review: written in English

layout-name = Daybreak
layout-skip = Skip to the main part
layout-demo = This is a demo. Its people, places and reports are made up. The helplines it shows are real.
layout-demo-label = Demo
layout-unread = Words with dots under them were put into this language, but nobody has checked them yet.
layout-navigation = Menu
layout-languages = Languages
layout-sign-out = Sign out
layout-error-prefix = Error:
layout-error-summary = There is a problem
layout-warning = Warning
layout-pages = Pages
layout-page-before = Page before
layout-page-after = Next page
language-en = English
language-cy = Welsh
language-ro = Romanian

## safety

exit-leave = Leave now
exit-how = To leave fast, press “Leave now”. This does not clear the list of pages you have seen.
exit-keys = With a keyboard, you can also press Shift three times, or press Escape.
exit-pressed-once = Shift pressed once. Press it two more times to leave.
exit-pressed-twice = Shift pressed twice. Press it once more to leave.
exit-escape-turn-off = Stop Escape from leaving
exit-escape-turn-on = Let Escape leave again
broken-danger = If someone is in danger now, call { $number }.

##

missing-heading = Page not found
missing-body = This page is not here. The address may be wrong, or the page may have gone.
missing-home = Go to the first page
broken-heading = Something went wrong
broken-body = This is our fault, not yours. Please wait a little and try again.
broken-kept = This is our fault, not yours. What you wrote is not lost: this page still holds it. Wait a little, then press the button.
broken-locked = This is our fault, not yours. What you wrote is not lost: this page still holds it. Your code is locked here, so no one can read it. Wait a little, then press the button.
broken-again = Try again
broken-reference = Reference: { $reference }

unreadable-heading = We could not read that
unreadable-too-large = What you sent is too big for us to take.
unreadable-too-many-fields = What you sent has more parts than we can read.
unreadable-not-a-form = What you sent came in a form we can’t read.
unreadable-cut-short = What you sent stopped half way. Please send it again.
unreadable-again = Go back to your answers

form-too-long = This is { $length } letters long. Please use { $most } or fewer.
form-encoding = Some letters could not be read. Please look at what you wrote and send it again.
form-control = We took out some signs that can’t be shown. Please look at what you wrote and send it again.
form-secret = We could not take this: there was a sign in it that can’t be shown. We never give back what you type here, so please type it again. If you pasted it, type it by hand.
form-no-files = We can’t take files here.
form-file-too-big = The file { $name } is too big. Each file can have up to { $most } MB.
form-files-too-big = We could not take { $name }. All files together can have up to { $most } MB.

date-field-day = Day
date-field-month = Month
date-field-year = Year
date-day = { $day } { $month } { $year }
date-day-in-full = { $weekday } { $day } { $month } { $year }
date-moment = { $day } { $month } { $year }, { $time }
date-today = today
date-yesterday = yesterday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
