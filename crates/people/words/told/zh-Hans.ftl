# review: awaiting a native reader

## consent: what is explained

explain-title = 我们能为您做什么
explain-first-heading = 首先
explain-first-1 = 您来决定。没有人可以替您决定。
explain-first-2 = 您可以先和律师谈。我们可以替您联系律师。
explain-first-3 = 您可以慢慢考虑。今天不必说“愿意”或“不愿意”。
explain-first-4 = 不管您怎么回答，您都可以休息、吃饭、看医生。
explain-what-heading = NRM 是什么
explain-what-1 = 英国通过 NRM 了解一个人是否被迫工作，或者被别人利用。
explain-what-2 = 由英国内政部（Home Office）决定。它是政府的一部分。
explain-what-3 = 由内政部的两个小组之一决定：Single Competent Authority，或者 Immigration Enforcement Competent Authority。请问律师，您的情况可能由哪一个决定。
explain-what-4 = 警察会得到通知，并记录发生了一起犯罪。要不要和警察谈，由您选择。
explain-what-4-unverified = 我们没有找到现在关于这项犯罪记录的规定。请问律师。
explain-then-heading = 之后会怎样
explain-then-1 = 会有两次答复。第一次可能很快，也可能很晚。第二次常常要等很多个月。
explain-then-2 = 如果第一次答复是“是”，您可以得到帮助和休息的时间。
explain-then-3 = 如果有一次答复是“不是”，您可以请他们再看一次。律师可以帮忙。可以提出的时间不长。
explain-then-4 = 答复“是”不表示您可以留在英国。答复“不是”对这件事也可能有影响。请问律师。
explain-no-heading = 如果您说不愿意
explain-no-1 = 那么没有人把您转介给 NRM。我们仍然帮助您。
explain-no-2 = 有些公共机构必须告诉内政部，他们遇到了一个人。如果您不愿意，里面没有您的名字。
explain-no-3 = 您随时可以改变主意。告诉我们当中任何一个人就行。
explain-four-heading = 我们要问您什么
choice-ask-referral = 您愿意被转介给 NRM 吗？
choice-ask-support = 您想得到帮助吗？比如一个安全的地方，和一个帮助您的人。
choice-ask-police = 您愿意和警察谈吗？
choice-ask-named = 如果您没有被转介给 NRM：公共机构必须发出的通知里，可以写您的名字吗？
explain-four-end = 您可以对一个问题说“愿意”，对另一个说“不愿意”。
explain-child-1 = 你把事情告诉我们，这没有错。
explain-child-2 = 你不满 18 岁，或者可能不满 18 岁。所以我们会把你的情况告诉地方政府和内政部。我们必须这样做。
explain-child-3 = 地方政府必须保护你的安全。它给你找一个睡觉的地方。
explain-child-4 = 可能会有一位大人，专门为你、替你说话。你可以提出要一位。
explain-child-5 = 我们想知道你想要什么。等你满 18 岁，由你决定，我们会再问你一次。
explain-checked = 以上内容核对于 { $year } 年 { $month } 月 { $day } 日。规定会改变：请问律师。

## safety: the card

card-heading = 接下来会怎样
card-your-person = 请找：
card-next-time-label = 我们下次见您：
card-where = 地点：
card-next-sleep = 今晚您有地方睡觉。
card-next-food = 您会得到食物和干净的衣服。
card-next-doctor = 您可以看医生。
card-next-call = 我们给您打电话。
card-next-visit = 我们来看您。
card-next-lawyer = 您可以和律师谈。
card-next-interpreter = 那里有人会说您的语言。
card-next-time = 您有时间。您可以先休息。
card-next-decide = 您来决定。您可以说不愿意。
card-next-leave = 您想离开的时候可以离开。
card-danger = 有危险时请打 999。免费。
