# review: awaiting a native reader

## consent: what is explained

explain-title = Chúng tôi có thể làm gì cho bạn
explain-first-heading = Trước hết
explain-first-1 = Bạn là người quyết định. Không ai được quyết định thay bạn.
explain-first-2 = Bạn có thể nói chuyện với luật sư trước. Chúng tôi có thể liên hệ luật sư giúp bạn.
explain-first-3 = Bạn cứ từ từ suy nghĩ. Hôm nay bạn chưa cần nói có hay không.
explain-first-4 = Dù bạn trả lời thế nào, bạn vẫn có thể nghỉ ngơi, ăn uống và gặp bác sĩ.
explain-what-heading = NRM là gì
explain-what-1 = NRM là cách Vương quốc Anh tìm hiểu xem một người có bị ép làm việc, hoặc bị người khác lợi dụng, hay không.
explain-what-2 = Bộ Nội vụ Anh (Home Office) là nơi quyết định. Đó là một cơ quan của chính phủ.
explain-what-3 = Một trong hai nhóm của Bộ sẽ quyết định: Single Competent Authority, hoặc Immigration Enforcement Competent Authority. Hãy hỏi luật sư xem trường hợp của bạn có thể do nhóm nào quyết định.
explain-what-4 = Cảnh sát được báo tin, và ghi lại là đã có một tội phạm xảy ra. Bạn chọn có nói chuyện với họ hay không.
explain-what-4-unverified = Chúng tôi chưa tìm thấy quy định hiện nay về việc ghi lại tội phạm đó. Hãy hỏi luật sư.
explain-then-heading = Sau đó thì sao
explain-then-1 = Có hai lần trả lời. Lần đầu có thể sớm hoặc muộn. Lần thứ hai thường mất nhiều tháng.
explain-then-2 = Nếu lần đầu họ trả lời là có, bạn có thể được giúp đỡ và có thời gian nghỉ ngơi.
explain-then-3 = Nếu họ trả lời là không, bạn có thể yêu cầu họ xem lại. Luật sư có thể giúp. Thời gian để yêu cầu không nhiều.
explain-then-4 = Trả lời là có không có nghĩa là bạn được ở lại Vương quốc Anh. Trả lời là không cũng có thể ảnh hưởng đến việc đó. Hãy hỏi luật sư.
explain-no-heading = Nếu bạn nói không
explain-no-1 = Khi đó không ai chuyển trường hợp của bạn đến NRM. Chúng tôi vẫn giúp bạn.
explain-no-2 = Một số cơ quan nhà nước phải báo cho Home Office rằng họ đã gặp một người. Trong đó không có tên bạn, nếu bạn không muốn.
explain-no-3 = Bạn có thể đổi ý bất cứ lúc nào. Hãy nói với bất kỳ ai trong chúng tôi.
explain-four-heading = Chúng tôi hỏi bạn những gì
choice-ask-referral = Bạn có muốn trường hợp của bạn được chuyển đến NRM không?
choice-ask-support = Bạn có muốn được giúp đỡ, như một chỗ ở an toàn và một người giúp bạn, không?
choice-ask-police = Bạn có muốn nói chuyện với cảnh sát không?
choice-ask-named = Nếu trường hợp của bạn không được chuyển đến NRM: có thể ghi tên bạn trong thông báo mà một cơ quan nhà nước phải gửi không?
explain-four-end = Bạn có thể nói có với câu này và nói không với câu khác.
explain-child-1 = Bạn kể cho chúng tôi nghe, đó không phải là điều sai.
explain-child-2 = Bạn chưa đủ 18 tuổi, hoặc có thể chưa đủ. Vì vậy chúng tôi báo cho chính quyền địa phương và Home Office về bạn. Chúng tôi phải làm như vậy.
explain-child-3 = Chính quyền địa phương phải giữ cho bạn an toàn. Họ tìm cho bạn một chỗ ngủ.
explain-child-4 = Có thể có một người lớn ở đó chỉ vì bạn, để nói thay cho bạn. Bạn có thể xin có người đó.
explain-child-5 = Chúng tôi muốn biết bạn muốn gì. Khi bạn 18 tuổi, bạn là người quyết định, và chúng tôi sẽ hỏi lại bạn.
explain-checked = Những điều này được kiểm tra ngày { $day }/{ $month }/{ $year }. Quy định có thể thay đổi: hãy hỏi luật sư.

## safety: the card

card-heading = Những việc tiếp theo
card-your-person = Hãy hỏi gặp
card-next-time-label = Lần gặp tiếp theo:
card-where = Ở đâu:
card-next-sleep = Đêm nay bạn có chỗ ngủ.
card-next-food = Bạn được nhận thức ăn và quần áo sạch.
card-next-doctor = Bạn có thể gặp bác sĩ.
card-next-call = Chúng tôi gọi điện cho bạn.
card-next-visit = Chúng tôi đến gặp bạn.
card-next-lawyer = Bạn có thể nói chuyện với luật sư.
card-next-interpreter = Ở đó có người nói tiếng của bạn.
card-next-time = Bạn có thời gian. Bạn có thể nghỉ ngơi trước.
card-next-decide = Bạn là người quyết định. Bạn có thể nói không.
card-next-leave = Bạn có thể rời đi khi nào bạn muốn.
card-danger = Khi gặp nguy hiểm, hãy gọi 999. Gọi miễn phí.
