#include "workbook/ranges.hxx"

#include <array>

namespace ansinh::workbook {

namespace {

using namespace std::string_view_literals;

constexpr std::array cells{"nam"sv,
                           "quy_che"sv,
                           "ban_chi_dao"sv,
                           "dia_danh"sv,
                           "don_vi_nhan"sv,
                           "toan_don_vi"sv,
                           "nguoi_dung_dau"sv,
                           "ten_bhyt"sv,
                           "ten_bhxh"sv,
                           "loai_chi_tieu_bhyt"sv,
                           "ngay_theo_doi"sv,
                           "loai_chi_tieu_bhxh"sv,
                           "ngay_hop_truoc"sv,
                           "ngay_ra_quan"sv,
                           "ngay_ra_quan_cuoi"sv};

constexpr std::array marks{"nam"sv, "quy_che"sv, "ds_thon"sv, "so_bao_cao"sv};

/// Two columns, fifteen for each product, an empty one, and the template's own: what the kind of each target counts,
/// and whether the unit owes a report.
constexpr int quarter_width = 2 + 2 * 15 + 4;

constexpr std::array repeated{
    Range{"ds_thon", 16},         Range{"ds_nhom", 16},         Range{"mang_luoi_thu", 11},
    Range{"giao_thon", 13},       Range{"giao_nhom", 13},       Range{"tong_hop_1_thon", quarter_width},
    Range{"tong_hop_1_nhom", quarter_width}, Range{"tong_hop_2_thon", quarter_width}, Range{"tong_hop_2_nhom", quarter_width},
    Range{"tong_hop_3_thon", quarter_width}, Range{"tong_hop_3_nhom", quarter_width}, Range{"tong_hop_4_thon", quarter_width},
    Range{"tong_hop_4_nhom", quarter_width}, Range{"ra_quan", 16},         Range{"thanh_vien", 13},
    Range{"so_bao_cao", 17},      Range{"so_danh_sach", 11},    Range{"lich_hop", 15},
    Range{"diem_danh", 9},        Range{"ket_luan", 9},         Range{"kien_nghi", 8},
    Range{"van_ban_di", 8},       Range{"ngay_nghi", 4},        Range{"theo_doi_thon", 13}};

constexpr std::array others{Range{"ds_cong", 16, 1},         Range{"ten_thon", 1, 2},
                            Range{"giao_cong", 13, 1},       Range{"tong_hop_1_cong", quarter_width, 1},
                            Range{"tong_hop_2_cong", quarter_width, 1}, Range{"tong_hop_3_cong", quarter_width, 1},
                            Range{"tong_hop_4_cong", quarter_width, 1}, Range{"ra_quan_cong", 16, 1},
                            Range{"tham_so", 8, 3},          Range{"ket_qua", 10, 1}};

} // namespace

std::span<const std::string_view> single_cells() {
    return cells;
}

std::span<const Range> bodies() {
    return repeated;
}

std::span<const Range> areas() {
    return others;
}

std::span<const std::string_view> year_marks() {
    return marks;
}

bool is_per_unit(std::string_view body) {
    return body.ends_with("_thon");
}

bool is_per_group(std::string_view body) {
    return body.ends_with("_nhom");
}

} // namespace ansinh::workbook
