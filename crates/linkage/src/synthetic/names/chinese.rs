//! Chinese names in Latin script: pinyin first, then the spellings of Hong Kong, Taiwan and the south-east. Source of which names are common:
//! Faker's zh_CN lists (MIT), transcribed by hand; the other spellings from general knowledge. A low line joins the two parts of a given name.

/// Men's given names, the commonest first.
pub(super) const MALE: &str =
    "Wei Qiang/Keung Lei Jun/Chun Yong/Wing Jie/Kit Tao/To Ming Chao/Chiu Bin/Ban Hui/Fai Peng/Pang Hao/Ho Gang/Kong Xin/Yan Feng/Fung Bo/Po Long/Lung Hua/Wah Jian/Kin \
     Jian_Hua/Kin_Wah Jian_Guo/Kin_Kwok Jian_Jun/Kin_Kwan Jian_Ping/Kin_Ping Zhi_Qiang/Chi_Keung Zhi_Wei/Chi_Wai Zhi_Ming/Chi_Ming Xiao_Ming/Siu_Ming Xiao_Feng/Siu_Fung \
     Guo_Qiang/Kwok_Keung Guo_Hua/Kwok_Wah Wen_Jie/Man_Kit Wen_Bin/Man_Ban Hai_Tao/Hoi_To Hai_Long/Hoi_Lung Yu_Feng/Yue_Fung Jia_Hao/Ka_Ho Jia_Ming/Ka_Ming Yong_Qiang/Wing_Keung \
     Da_Wei/Tai_Wai Xue_Feng/Suet_Fung Zi_Hao/Tze_Ho Jin_Long/Kam_Lung Chun_Hua/Chun_Wah De_Hua/Tak_Wah Sheng/Sing Kun/Kwan Nan/Nam Yi_Fan/Yat_Fan Rong/Wing Qing/Ching Liang/Leung \
     Xu/Yuk Lin/Lam Yang/Yeung Fei/Fai Zheng/Ching Dong/Tung Ning Kai/Hoi Hong/Hung";

/// Women's given names, the commonest first.
pub(super) const FEMALE: &str =
    "Fang/Fong Na Xiu_Ying/Sau_Ying Min/Man Jing/Ching Li/Lai Yan/Yin Juan/Kuen Xia/Ha Ping Ying Mei/Mui Hong/Hung Ling Yu/Yuk Dan/Tan Qian/Sin Ting Hui/Wai Xue/Suet Lan Yan_Ling/Yin_Ling \
     Li_Hua/Lai_Wah Li_Juan/Lai_Kuen Xiu_Lan/Sau_Lan Xiu_Mei/Sau_Mui Xiu_Fang/Sau_Fong Gui_Ying/Kwai_Ying Gui_Lan/Kwai_Lan Yu_Lan/Yuk_Lan Yu_Mei/Yuk_Mui Yu_Zhen/Yuk_Chun \
     Xiao_Hong/Siu_Hung Xiao_Li/Siu_Lai Xiao_Yan/Siu_Yin Dong_Mei/Tung_Mui Chun_Mei/Chun_Mui Hai_Yan/Hoi_Yin Shu_Fen/Suk_Fan Shu_Hua/Suk_Wah Feng_Lan/Fung_Lan Jin_Feng/Kam_Fung \
     Xue_Mei/Suet_Mui Hong_Mei/Hung_Mui Ting_Ting Dan_Dan Jia_Yi/Ka_Yi Xin_Yi/Yan_Yi Ya_Ting/Nga_Ting Jing_Yi/Ching_Yi Ai_Ling/Oi_Ling Hui_Min/Wai_Man Qiu_Yun/Chau_Wan Yun/Wan";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Wang/Wong Li/Lee/Lei Zhang/Cheung/Chang Liu/Lau/Lew Chen/Chan/Tan/Chern Yang/Yeung/Young Huang/Wong/Hwang Zhao/Chiu/Chao Wu/Ng/Woo Zhou/Chow/Chou Xu/Tsui/Hsu Sun/Suen Ma/Mah \
     Zhu/Chu/Choo Hu/Wu/Woo Guo/Kwok/Kuo He/Ho/Hoe Lin/Lam/Lim Gao/Ko/Kao Luo/Law/Lo Zheng/Cheng/Tay Liang/Leung/Leong Xie/Tse/Hsieh Song/Sung/Soong Tang/Tong Han/Hon Feng/Fung \
     Deng/Tang/Teng Cao/Tso/Tsao Peng/Pang Zeng/Tsang/Tseng Xiao/Siu/Hsiao Tian/Tin/Tien Dong/Tung Pan/Poon/Phua Yuan/Yuen Cai/Choi/Tsai/Chua Jiang/Kong/Chiang Yu/Yue/Yee \
     Du/To/Tu Ye/Yip/Yeh Cheng/Ching Wei/Ngai Su/So/Soo Lu/Lo/Loo Ding/Ting Ren/Yam/Jen Shen/Sum/Shum Yao/Yiu/Yeo Jiang/Keung Cui/Tsui/Chui Zhong/Chung Tan/Tam Lu/Luk/Loke Wang/Wong \
     Fan/Faan Jin/Kam/Chin Shi/Shek/Sek Liao/Liu/Liew Jia/Ka/Chia Xia/Ha/Hsia Wei/Wai Fu/Foo Fang/Fong Bai/Pak/Pai Zou/Chau/Tsou Meng/Mang Xiong/Hung Qin/Chun/Chin Qiu/Yau/Khoo \
     Hou/Hau Jiang/Kong Yin/Wan Xue/Sit/Hsueh Yan/Yim Duan/Tuen Lei/Lui Long/Lung Tao/To Shi/Sze Mao/Mo Hao/Kok Gu/Koo/Ku Gong/Kung Shao/Siu Wan/Man Tan/Tam Weng/Yung/Ong";
