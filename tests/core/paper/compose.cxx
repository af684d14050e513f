// From a paper to its words: numbers, dates, marks, order, and what is refused.
#include "paper/compose.hxx"

#include "paper/lines.hxx"
#include "paper/papers.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::paper;
using ansinh::test::body_of;
using ansinh::test::composed;
using ansinh::test::faults_of;
using ansinh::test::form;
using ansinh::test::invitation;
using ansinh::test::kinds;
using ansinh::test::texts;
using Texts = std::vector<std::string>;

namespace {

Date day(int year, unsigned month, unsigned of_month) {
    return calendar::date(year, month, of_month);
}

std::string place_date(const Paper& paper) {
    return composed(paper).head.place_date.value().text.plain();
}

} // namespace

TEST_CASE("numbers below 10 are padded and a draft has room instead", "[paper]") {
    for (int number = 1; number < 10; ++number)
        CHECK(padded_number(number) == "0" + std::to_string(number));
    CHECK(padded_number(10) == "10");
    CHECK(padded_number(123) == "123");
    CHECK(number_line(form(), 5, "KH-BCĐ") == "Số: 05/KH-BCĐ");
    CHECK(number_line(form(), std::nullopt, "GM-BCĐ") == "Số:       /GM-BCĐ");
}

TEST_CASE("the place and date line pads days and the first two months", "[paper]") {
    for (unsigned month = 1; month <= 12; ++month)
        for (const unsigned of_month : {1U, 9U, 10U, 28U}) {
            const std::string line = place_date_line(form(), "Mẫu", day(2026, month, of_month), "").plain();
            const std::string two_digits = (of_month < 10 ? "0" : "") + std::to_string(of_month);
            CHECK(line == "Mẫu, ngày " + two_digits + " tháng " + (month <= 2 ? "0" : "") +
                              std::to_string(month) + " năm 2026");
        }
    Paper paper = invitation();
    CHECK(place_date(paper) == "Mẫu, ngày      tháng      năm     ");
    paper.place.clear();
    paper.date = day(2026, 1, 5);
    CHECK(place_date(paper) == "[địa danh], ngày 05 tháng 01 năm 2026");
    CHECK(composed(paper).head.place_date->text.has_blank());
}

TEST_CASE("the head has its two sides in capitals", "[paper]") {
    const Composed invited = composed(invitation());
    CHECK(texts(invited.head.left) ==
          Texts{"ỦY BAN NHÂN DÂN XÃ MẪU", "BAN CHỈ ĐẠO THỰC HIỆN CHÍNH SÁCH BHXH, BHYT"});
    CHECK(texts(invited.head.right) ==
          Texts{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"});
    CHECK(texts(invited.title) == Texts{"GIẤY MỜI", "Họp Ban Chỉ đạo quý IV"});
    CHECK_FALSE(invited.head.letter_abstract);
    CHECK(invited.name == "Giấy mời");
    CHECK(invited.notes == std::vector<Message>{{"paper.blanks", {std::int64_t{1}}}});
    Paper alone = invitation();
    alone.head.parent.clear();
    alone.number = 7;
    CHECK(composed(alone).head.left.size() == 1);
    CHECK(composed(alone).name == "Giấy mời 07");
}

TEST_CASE("a letter has its abstract below the number and no title", "[paper]") {
    Paper letter = invitation();
    letter.kind = "CV";
    letter.symbol = "BCĐ";
    letter.abstract = "đôn đốc báo cáo";
    letter.addressed = {"Công an xã"};
    Composed done = composed(letter);
    CHECK(done.title.empty());
    CHECK(done.head.letter_abstract.value().text.plain() == "V/v đôn đốc báo cáo");
    CHECK(done.addressed.value().lines == std::vector<Text>{"Công an xã"});
    CHECK(done.recipients == Texts{"- Như trên;", "- Các thành viên;", "- Lưu: VT."});
    letter.abstract = "V/v  đôn đốc báo cáo";
    letter.addressed = {"Công an xã;", "Trạm y tế xã"};
    letter.recipients = {"- Như trên;", "Đảng ủy xã;"};
    letter.archive = "VHXH.";
    done = composed(letter);
    CHECK(done.head.letter_abstract.value().text.plain() == "V/v đôn đốc báo cáo");
    CHECK(done.addressed.value().lines[0].plain() == "- Công an xã;");
    CHECK(done.addressed.value().lines[1].plain() == "- Trạm y tế xã.");
    CHECK(done.recipients == Texts{"- Như trên;", "- Đảng ủy xã;", "- Lưu: VT, VHXH."});
}

TEST_CASE("minutes have no place and date", "[paper]") {
    Paper minutes = invitation();
    minutes.kind = "bb";
    minutes.signs = {{{"Thư ký"}, {}, ""}, {{"Chủ trì"}, {}, ""}};
    const Composed done = composed(minutes);
    CHECK_FALSE(done.head.place_date);
    CHECK(done.signing == Signing::pair);
    CHECK(texts(done.signs[0].positions) == Texts{"THƯ KÝ"});
    CHECK(texts(done.signs[1].positions) == Texts{"CHỦ TRÌ"});
}

TEST_CASE("a decision says who decides, its bases and QUYẾT ĐỊNH", "[paper]") {
    Paper decision = invitation();
    decision.kind = "QĐ";
    decision.authority = "Trưởng Ban Chỉ đạo";
    decision.bases = {"Căn cứ Luật A;", "Căn cứ Quyết định B", "Theo đề nghị của C."};
    decision.body = {Heading{HeadingLevel::article, "Giao chỉ tiêu", {}},
                     Heading{HeadingLevel::article, {}, "Quyết định này có hiệu lực từ ngày ký."}};
    const Composed done = composed(decision);
    CHECK(body_of(done) == Texts{"TRƯỞNG BAN CHỈ ĐẠO", "Căn cứ Luật A;", "Căn cứ Quyết định B;",
                                 "Theo đề nghị của C.", "QUYẾT ĐỊNH:", "Điều 1. Giao chỉ tiêu",
                                 "Điều 2. Quyết định này có hiệu lực từ ngày ký./."});
    const auto& article = std::get<StyledLine>(done.pieces.back());
    CHECK(article.style == Style::body);
    CHECK(article.text.runs.front() == Run{"Điều 2. ", Mark::bold});
}

TEST_CASE("headings are numbered, each level anew under a higher one, articles through all", "[paper]") {
    Paper paper = invitation();
    using enum HeadingLevel;
    paper.body = {Heading{chapter, "Một", {}}, Heading{article, "A", {}}, Heading{arabic, {}, "x;"},
                  Heading{arabic, {}, "y."},   Heading{letter, {}, "p;"}, Heading{chapter, "Hai", {}},
                  Heading{article, "B", {}},   Heading{arabic, {}, "z."}, Heading{roman, "Ba", {}},
                  Heading{arabic, "T", {}},    Heading{letter, {}, "q;"}, Heading{arabic, "U", {}},
                  Heading{letter, {}, "r;"}};
    CHECK(body_of(composed(paper)) == Texts{"Chương I", "MỘT", "Điều 1. A", "1. x;", "2. y.", "a) p;",
                                            "Chương II", "HAI", "Điều 2. B", "1. z.", "I. BA", "1. T",
                                            "a) q;", "2. U", "a) r./."});
}

TEST_CASE("letters follow the Vietnamese alphabet", "[paper]") {
    Paper paper = invitation();
    paper.body.assign(25, Heading{HeadingLevel::letter, {}, "x"});
    const Texts lines = body_of(composed(paper));
    CHECK(lines[3] == "d) x");
    CHECK(lines[4] == "đ) x");
    CHECK(lines[5] == "e) x");
    CHECK(lines[6] == "g) x");
    CHECK(lines[22] == "y) x");
    CHECK(lines[23] == "aa) x");
}

TEST_CASE("roman numbers are those of the Romans", "[paper]") {
    CHECK(roman(1) == "I");
    CHECK(roman(4) == "IV");
    CHECK(roman(9) == "IX");
    CHECK(roman(14) == "XIV");
    CHECK(roman(40) == "XL");
    CHECK(roman(1999) == "MCMXCIX");
}

TEST_CASE("annexes are numbered when there are several and refer to their paper", "[paper]") {
    Paper paper = invitation();
    paper.annexes = {{"Danh sách", {Paragraph{"x", {}}}, false}};
    Composed done = composed(paper);
    CHECK(done.annexes[0].label.text.plain() == "Phụ lục");
    CHECK(done.annexes[0].title.value().text.plain() == "DANH SÁCH");
    CHECK(done.annexes[0].reference.text.plain() ==
          "(Kèm theo Giấy mời số       /GM-BCĐ ngày      tháng      năm      của " + paper.issuer + ")");
    paper.annexes.push_back({"", {test::village_table(3)}, true});
    paper.number = 5;
    paper.date = day(2026, 12, 3);
    done = composed(paper);
    CHECK(done.annexes[0].label.text.plain() == "Phụ lục I");
    CHECK(done.annexes[1].label.text.plain() == "Phụ lục II");
    CHECK_FALSE(done.annexes[1].title);
    CHECK(done.annexes[1].reference.text.plain() ==
          "(Kèm theo Giấy mời số 05/GM-BCĐ ngày 03 tháng 12 năm 2026 của " + paper.issuer + ")");
}

TEST_CASE("blanks stand in brackets and are counted", "[paper]") {
    Paper paper = invitation();
    paper.body = {Paragraph{with_blanks("{} lúc {giờ} tại {nơi"), {}}};
    const Composed done = composed(paper);
    CHECK(body_of(done) == Texts{"……………… lúc [giờ] tại {nơi./."});
    CHECK(done.notes == std::vector<Message>{{"paper.blanks", {std::int64_t{2}}}});
}

TEST_CASE("what a person must mend is all told at once", "[paper]") {
    Paper paper = invitation();
    paper.head.issuer = " ";
    paper.symbol.clear();
    paper.number = 0;
    paper.signs.clear();
    paper.body.emplace_back(Table{});
    paper.annexes.push_back({});
    CHECK(faults_of(paper) == Texts{"paper.no-issuer", "paper.no-symbol", "paper.number", "paper.signs",
                                    "paper.empty-table", "paper.empty-annex"});
    Paper unknown = invitation();
    unknown.kind = "XYZ";
    CHECK(faults_of(unknown) == Texts{"paper.kind"});
    Paper crowd = invitation();
    crowd.signs.resize(2);
    CHECK(faults_of(crowd) == Texts{"paper.signs"});
    crowd.kind = "HĐ";
    CHECK_NOTHROW(composed(crowd));
}

TEST_CASE("a signer's academic titles are refused", "[paper]") {
    for (const char* name :
         {"TS. Nguyễn Văn A", "PGS.TS. Nguyễn Văn A", "ThS Nguyễn Văn A", "Thạc sĩ Trần B"}) {
        Paper paper = invitation();
        paper.signs[0].name = name;
        CHECK(faults_of(paper) == Texts{"paper.academic-title"});
    }
    for (const char* name : {"Nguyễn Văn A", "Tsering A", "Bs", ""}) {
        Paper paper = invitation();
        paper.signs[0].name = name;
        CHECK_NOTHROW(composed(paper));
    }
}

TEST_CASE("kinds are found by id and name, with marks before those without", "[paper]") {
    for (const Kind& kind : kinds().all()) {
        CHECK(&kinds().find(kind.id) == &kind);
        CHECK(&kinds().find(kind.name) == &kind);
        CHECK((kind.title.empty() || kind.title == kinds().find(kind.id).title));
        CHECK_FALSE(kind.skeleton.empty());
    }
    CHECK(kinds().find("gm").id == "GM");
    CHECK(kinds().find("qd").id == "QĐ");
    CHECK(kinds().find("cong van").id == "CV");
    CHECK(kinds().find("CV").symbol.empty());
    const Message unknown = test::refusal([] { kinds().find("GMM"); });
    CHECK(unknown.code == "paper.kind");
}
