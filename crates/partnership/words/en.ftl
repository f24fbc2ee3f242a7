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
alert-since = Since
alert-about = Somebody may be in danger, or a child may be. Acknowledge this and read the report.
alert-called = sent a mail
alert-mail-waits = the mail has not gone out yet
alert-acknowledge-button = I am dealing with this
alert-past-heading = The last two weeks
alert-mail-subject = Please sign in
alert-mail-body = Something is waiting that may not bear a delay. Please sign in and acknowledge it: { $address }
