# review: written in English

## consent: what is explained

explain-title = What we can do for you
explain-first-heading = First
explain-first-1 = You decide. Nobody can decide for you.
explain-first-2 = You can talk to a lawyer first. We can ask one for you.
explain-first-3 = You can take your time. You do not have to say yes or no today.
explain-first-4 = You can rest, eat and see a doctor, whatever you say.
explain-what-heading = What the NRM is
explain-what-1 = The NRM is how the UK finds out if somebody was made to work, or was used by others.
explain-what-2 = The Home Office decides. It is a part of the government.
explain-what-3 = One of its two teams decides: the Single Competent Authority, or the Immigration Enforcement Competent Authority. Ask a lawyer which one it may be for you.
explain-what-4 = The police are told, and write down a crime. You choose if you talk to them.
explain-what-4-unverified = We have not found today’s rule on that crime note. Ask a lawyer.
explain-then-heading = What comes then
explain-then-1 = There are two answers. The first may come soon or late. The second often takes many months.
explain-then-2 = If the first answer is yes, you can have help and time to rest.
explain-then-3 = If an answer is no, you can ask them to look again. A lawyer can help. There is not much time to ask.
explain-then-4 = A yes does not mean that you may stay in the UK. A no can matter for that too. Ask a lawyer.
explain-no-heading = If you say no
explain-no-1 = Then nobody refers you. We still help you.
explain-no-2 = Some public bodies must tell the Home Office that they met somebody. Your name is not in it, if you do not want that.
explain-no-3 = You can change your mind at any time. Tell any of us.
explain-four-heading = What we ask you
choice-ask-referral = Do you want to be referred to the NRM?
choice-ask-support = Do you want support, such as a safe place and somebody to help you?
choice-ask-police = Do you want to talk to the police?
choice-ask-named = If you are not referred: may your name be in the note a public body must send?
explain-four-end = You can say yes to one and no to another.
explain-child-1 = You did nothing wrong by telling us.
explain-child-2 = You are under 18, or you may be. So we tell the council and the Home Office about you. We have to.
explain-child-3 = The council has to keep you safe. It finds you a place to sleep.
explain-child-4 = A grown-up may be there just for you, to speak up for you. You can ask for one.
explain-child-5 = We want to know what you want. When you are 18, you decide, and we ask you again.
explain-checked = These facts were checked on { $day }/{ $month }/{ $year }. Rules change: ask a lawyer.

## safety: the card

card-heading = What happens next
card-your-person = Ask for
card-next-time-label = We see you next:
card-where = Where:
card-next-sleep = You have a place to sleep tonight.
card-next-food = You get food and clean clothes.
card-next-doctor = You can see a doctor.
card-next-call = We call you.
card-next-visit = We come to see you.
card-next-lawyer = You can talk to a lawyer.
card-next-interpreter = Somebody who speaks your language is there.
card-next-time = You have time. You can rest first.
card-next-decide = You decide. You can say no.
card-next-leave = You can leave when you want.
card-danger = In danger, call 999. It is free.
