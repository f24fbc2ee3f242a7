//! Vietnamese names, given names with their first or middle part. Source: the Vietnamese lists of faker-cxx (MIT), thinned; family names by how common they are, after the shares widely cited from Lê Trung Hoa (2005).

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Văn_Hùng Văn_Dũng Văn_Minh Văn_Tuấn Văn_Nam Văn_Hải Văn_Thành Văn_Long Văn_Cường Văn_Đức Văn_Hoàng Văn_Thắng Văn_Sơn Văn_Quang Văn_Tú Đức_Anh \
     Minh_Tuấn Quang_Huy Hữu_Phước Xuân_Trường Chuẩn_Khoa Anh_Tùng Chí_Sơn Bảo_Sơn Chí_Dũng Danh_Văn Đình_Tuấn Đại_Thống Đình_Hảo Bảo_Thạch Đạt_Dũng \
     Đình_Lộc Chí_Hiếu Công_Thành Công_Tuấn Cương_Quyết Công_Lập Bảo_Huỳnh Bảo_Quốc Đình_Nam Bữu_Toại Công_Hiếu Đình_Chiểu Bình_Hòa Anh_Dũng Bảo_Bảo \
     Bình_Minh Bảo_Thái Bảo_Huynh Cường_Dũng Bá_Trúc Anh_Đức Ân_Lai Anh_Khôi Đình_Trung Bá_Cường Chí_Nam Cao_Tiến Cao_Kỳ Danh_Thành Bằng_Sơn Đình_Thắng \
     Bình_Định Bảo_Hoàng Công_Lý Anh_Việt Đình_Phúc Anh_Minh Đình_Ngân Đình_Phú Anh_Khoa Đăng_Khoa Bá_Tùng Công_Hậu Đình_Dương Công_Hoán Đình_Luận Bích_Nhã \
     An_Khang Đình_Kim Đình_Nguyên Chí_Khiêm Anh_Quân Đại_Ngọc Chính_Trực Công_Luận Cao_Nhân Cao_Nguyên Dân_Hiệp Cát_Uy Đan_Quế Đình_Sang Đình_Quảng \
     Cát_Tường Bửu_Diệp Chiến_Thắng Bình_An Định_Lực Đắc_Lộ Bá_Thiện An_Tâm Chí_Công Bình_Đạt Đăng_Khương Đạt_Hòa Bình_Quân Công_Giang Đắc_Lực Đình_Nhân \
     Đình_Thiện Bảo_Tín Chấn_Hưng Đình_Hợp Đăng_Minh Đăng_Khánh Bá_Phước Anh_Hoàng Đan_Tâm Bảo_Duy Bình_Thuận Chánh_Việt Công_Tráng Ân_Thiện Cao_Sỹ \
     Đại_Hành An_Nam Đăng_Quang Chiêu_Quân Bá_Long Bửu_Chưởng";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Thị_Hương Thị_Lan Thị_Hoa Thị_Linh Thị_Mai Thị_Hằng Thị_Thảo Thị_Trang Thị_Nga Thị_Thu Thị_Hà Thị_Ngọc Thị_Phương Thị_Yến Thị_Hồng Thị_Thủy Thị_Huyền \
     Thị_Tuyết Thị_Loan Thị_Dung Thùy_Linh Thu_Hà Kim_Anh Ngọc_Anh Diệp_Vy Hiếu_Hạnh An_Nhiên Ban_Mai Anh_Phương Băng_Băng Cát_Cát Duyên_Hồng Bạch_Trà \
     Diễm_Hằng Diễm_Liên Giao_Linh An_Bình Diễm_Uyên Bảo_Ngọc Diệu_Loan Bảo_Hà Bích_Hậu Cẩm_Nhi Di_Nhiên Cát_Ly Duyên_Mỹ Bích_Thủy Diệu_Hồng Bạch_Hoa \
     Giáng_Ngọc Gia_Linh Bảo_Huệ Dạ_Nguyệt Bích_Châu Giao_Kiều Diễm_Châu Bình_Minh Dã_Lan Bảo_Vy Giang_Thanh Duyên_My Dạ_Yến Diệu_Vân Bảo_Vân Bạch_Liên \
     Bích_Hằng Bảo_Anh Diễm_Phúc Duy_Hạnh Anh_Thảo Bích_Duyên Chiêu_Dương Bảo_Lan Bích_Ngọc Bích_Quân Bảo_Quỳnh Cam_Thảo Bích_Ty Diệu_Lan Chi_Mai \
     Giang_Thiên Diệu_Linh Cát_Linh An_Khê Bích_Hạnh Chi_Lan Hiếu_Minh Diệu_Hạnh Diệu_Anh Diễm_Phương Dạ_Hương Bích_Vân Bích_Nga Cẩm_Vân Bảo_Bình Diệu_Hằng \
     Cát_Tường Bích_Trâm Cẩm_Nhung Bạch_Loan Hiếu_Khanh Diễm_Trinh Bích_Hải Diễm_Thảo Diễm_Thư Anh_Thi Bảo_Trúc Diệu_Hoa Bích_Hồng Bội_Linh Diệu_Ngọc \
     Diệp_Anh Diễm_Khuê Bích_Lam Bích_Phượng Diệu_Thiện Cẩm_Linh Diệu_Hương Cẩm_Tú Bích_Thảo Cát_Tiên Bích_Ngà Dã_Lâm Anh_Hương Bảo_Tiên Duy_Uyên Bích_Hiền \
     Cẩm_Hường An_Di Bích_Huệ";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Huỳnh Võ Đào Đoàn Vương Trịnh Đinh Lâm Phùng Mai Tô Trương Hà Tăng";
