// What single texts mean, and what a broken list of words is told.
#include "table/vocabulary.hxx"

#include "message.hxx"
#include "table/grid.hxx"
#include "table/ordinal.hxx"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace ansinh;
using namespace ansinh::table;
using ansinh::test::vocabulary;

TEST_CASE("Headers mean what clerks mean by them") {
    const std::vector<std::pair<const char*, Meaning>> headers{
        {"STT", Meaning::ordinal},
        {"Số TT", Meaning::ordinal},
        {"Thôn/TDP", Meaning::unit},
        {"Thôn, buôn, làng", Meaning::unit},
        {"Thôn hoặc tổ dân phố", Meaning::unit},
        {"Mã thôn", Meaning::code},
        {"Khu vực", Meaning::area},
        {"Dân số đến 31/12/2025", Meaning::population},
        {"Tổng số hộ dân", Meaning::households},
        {"Lực lượng lao động", Meaning::workforce},
        {"Số người đang tham gia BHXH tự nguyện đến 31/12/2025", Meaning::participants},
        {"Người mua thẻ 12 tháng", Meaning::participants},
        {"Chưa TG BHYT", Meaning::not_participating},
        {"CHUA THAM GIA", Meaning::not_participating},
        {"Số người chưa tham gia BHXH tự nguyện tính đến hết tháng 9/2026", Meaning::not_participating},
        {"CT BHXH TN", Meaning::target},
        {"Chỉ tiêu BHYT tự đóng năm 2026 (người)", Meaning::target},
        {"Giao quý III/2026", Meaning::target},
        {"Thực hiện 9 tháng", Meaning::achieved},
        {"DAT", Meaning::achieved},
        {"Đạt (%)", Meaning::rate},
        {"Tỷ lệ so với chỉ tiêu (%)", Meaning::rate},
        {"% so với chỉ tiêu", Meaning::rate},
        {"Số tiền đã thu (đồng)", Meaning::money},
        {"Đã thu (triệu đồng)", Meaning::money},
        {"Tối thiểu", Meaning::minimum},
        {"Trong đó: quý I", Meaning::part},
        {"Đơn vị tính", Meaning::other},
        {"Còn phải phát triển (chốt khi ra quân)", Meaning::other},
    };
    for (const auto& [header, meaning] : headers) {
        INFO(header);
        CHECK(static_cast<int>(vocabulary().meaning(header)) == static_cast<int>(meaning));
    }
}

TEST_CASE("Texts that only contain a word, or collide without marks, mean nothing") {
    for (const char* text :
         {"Thôn 1", "Đất", "Giáo", "Bàn", "Thon thả", "Nguyễn Văn Giao", "", "   ", "2026", "Quý I",
          "Người thực hiện", "Đvt: người", "Đơn vị: 1.000 đồng", "Khu vực xã cũ Tân Hòa",
          "BIỂU GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHXH, BHYT NĂM 2026"}) {
        INFO(text);
        CHECK(static_cast<int>(vocabulary().meaning(text)) == static_cast<int>(Meaning::unknown));
    }
}

TEST_CASE("Products are named in full, in short, and not by the agency or another scheme") {
    for (const char* text :
         {"BHYT", "BHYT tự đóng", "I. BHYT TỰ ĐÓNG", "Bảo hiểm y tế hộ gia đình", "Chỉ tiêu (BHYT)"})
        CHECK(vocabulary().product(text) == Product::health);
    for (const char* text :
         {"BHXH TN", "BHXH tự nguyện", "BẢO HIỂM XÃ HỘI TỰ NGUYỆN", "CT BHXHTN", "bao hiem xa hoi"})
        CHECK(vocabulary().product(text) == Product::pension);
    for (const char* text : {"BHXH, BHYT", "BHXH bắt buộc", "BHXH cơ sở Đức Cơ", "BHYT học sinh sinh viên",
                             "Mã số BHXH", "Thôn 1"})
        CHECK(vocabulary().product(text) == Product::none);
    CHECK(vocabulary().is_product("II. BHXH TỰ NGUYỆN"));
    CHECK(vocabulary().is_product("BHYT tự đóng năm 2026"));
    CHECK_FALSE(vocabulary().is_product("Chưa tham gia BHYT"));
}

TEST_CASE("Measures, footers, periods and parts") {
    for (const char* text : {"Đvt: Người", "ĐVT:", "Đơn vị tính: 1.000 đồng", "DVT: nguoi", "Đơn vị: người"})
        CHECK(vocabulary().is_measure(text));
    for (const char* text : {"Đơn vị", "Đơn vị tính", "ĐVT", "Đơn vị: Thôn 1"})
        CHECK_FALSE(vocabulary().is_measure(text));
    for (const char* text : {"Quý I", "6 tháng đầu năm", "Tháng 9", "Quý III/2026"})
        CHECK(vocabulary().is_period(text));
    for (const char* text : {"Cả năm", "Năm 2026", "Dân số đến 31/12/2025"})
        CHECK_FALSE(vocabulary().is_period(text));
    for (const char* text :
         {"Tân An, ngày 05 tháng 01 năm 2026", "Ngày … tháng … năm 20…", "ngay   thang   nam"})
        CHECK(vocabulary().is_footer(text));
    CHECK_FALSE(vocabulary().is_footer("Ngày nhận báo cáo tháng trước của năm"));
    CHECK(vocabulary().is_part("Tr. đó: nữ"));
    CHECK_FALSE(vocabulary().is_part("Trong kỳ"));
    CHECK(vocabulary().is_section("II. Khu vực xã cũ"));
    CHECK(vocabulary().is_section("Thị trấn Mỏ Cày (cũ)"));
    CHECK_FALSE(vocabulary().is_section("Thôn 5 (cũ)"));
}

TEST_CASE("Broken words are said where they are") {
    const auto where = [](std::string_view json) -> std::string {
        try {
            Vocabulary::from_json(json);
        } catch (const Error& error) {
            CHECK(error.message().code == "data.broken");
            return std::get<std::string>(error.message().arguments.at(1));
        }
        return "nowhere";
    };
    CHECK_FALSE(where("{").empty());
    CHECK(where("{") != "nowhere");
    CHECK(where("[]") == "{}");
    CHECK(where("{}") == "meanings");
    CHECK(where(R"({"meanings": {"ordinals": {}}})") == "meanings.ordinals");
    CHECK(where(R"({"meanings": {"ordinal": {"wohle": []}}})") == "meanings.ordinal.wohle");
    CHECK(where(R"({"meanings": {"ordinal": {"whole": "STT"}}})") == "meanings.ordinal.whole");
    CHECK(where(R"({"meanings": {"ordinal": {"whole": [1]}}})") == "meanings.ordinal.whole[0]");
    CHECK(where(R"({"meanings": {"ordinal": {"whole": ["TT"]}, "unit": {"whole": ["tt"]}}})") ==
          "meanings.unit.whole[0]: tt");
    CHECK(where(R"({"meanings": {}, "products": {"health": []}})") == "totals");
}

TEST_CASE("What stands in STT cells") {
    CHECK(read_ordinal("1") == Ordinal{OrdinalKind::arabic, {1}});
    CHECK(read_ordinal("02.") == Ordinal{OrdinalKind::arabic, {2}});
    CHECK(read_ordinal("(3)") == Ordinal{OrdinalKind::arabic, {3}});
    CHECK(read_ordinal("1.2") == Ordinal{OrdinalKind::arabic, {1, 2}});
    CHECK(read_ordinal("I.2") == Ordinal{OrdinalKind::arabic, {1, 2}});
    CHECK(read_ordinal("II") == Ordinal{OrdinalKind::roman, {2}});
    CHECK(read_ordinal("ix.") == Ordinal{OrdinalKind::roman, {9}});
    CHECK(read_ordinal("A").kind == OrdinalKind::letter);
    CHECK(read_ordinal("-").kind == OrdinalKind::bullet);
    CHECK(read_ordinal("–").kind == OrdinalKind::bullet);
    for (const char* text : {"", "Cộng", "Thôn 1", "IIII", "IC", "1a", "123456", "..", "Đ"})
        CHECK(read_ordinal(text).kind == OrdinalKind::none);
    static constexpr const char* ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    for (int number = 1; number < 40; ++number)
        CHECK(read_roman(std::string(static_cast<std::size_t>(number / 10), 'X') + ones[number % 10]) ==
              number);
    CHECK_FALSE(read_roman(""));
    CHECK_FALSE(read_roman("VX"));
}
