// What a text document's own layout does not work out: rules, columns, cells, and the names of the template.
#include "paper/text_layout.hxx"

#include "paper/table_rows.hxx"
#include "paper/text_names.hxx"

#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <set>

using namespace ansinh;
using namespace ansinh::paper;

namespace {

std::string shipped(const char* name) {
    std::ifstream file(std::string(ANSINH_SOURCE_DIR "/extension/data/") + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

const Form& form() {
    static const Form it = Form::from_json(shipped("decree-30.json"));
    return it;
}

const Metrics& metrics() {
    static const Metrics it = Metrics::from_json(shipped("times-metrics.json"));
    return it;
}

Table villages() {
    Table table;
    table.number_row = true;
    table.columns = {{ColumnRole::ordinal, "", "STT"},
                     {ColumnRole::name, "", "Đơn vị"},
                     {ColumnRole::people, "BHYT tự đóng", "Đang tham gia"},
                     {ColumnRole::people, "BHYT tự đóng", "Chỉ tiêu"},
                     {ColumnRole::words, "", "Ghi chú"}};
    table.lines = {
        {LineKind::section, {"I", "Khu vực 1", Sum{{{1, 2}}}, Sum{{{1, 2}}}, {}}, {}},
        {LineKind::unit, {std::int64_t{1}, "Thôn 1", std::int64_t{1234}, std::int64_t{50}, "x"}, {3}},
        {LineKind::unit, {std::int64_t{2}, "Thôn 2", std::int64_t{766}, Quantity{Rational(5, 4), 1}, {}}, {}},
        {LineKind::total, {{}, "Toàn xã", Sum{{{0, 0}}}, std::int64_t{51}, {}}, {}}};
    return table;
}

} // namespace

TEST_CASE("a rule is as long as its style says, in the middle", "[paper]") {
    const StyledLine motto{Style::motto, "Độc lập - Tự do - Hạnh phúc"};
    const double width = metrics().width(motto.text.plain(), form().style(Style::motto));
    CHECK(*rule_indent(motto, form(), metrics(), 92) == Approx((92 - width) / 2));
    const StyledLine issuer{Style::issuer, "BAN CHỈ ĐẠO"};
    const double issuer_width = metrics().width("BAN CHỈ ĐẠO", form().style(Style::issuer));
    const double length = 73 - 2 * *rule_indent(issuer, form(), metrics(), 73);
    CHECK(length >= issuer_width / 3);
    CHECK(length <= issuer_width / 2);
    CHECK_FALSE(rule_indent({Style::body, "x"}, form(), metrics(), 165));
}

TEST_CASE("a long line's rule is never a dot nor wider than its room", "[paper]") {
    std::string text;
    for (int words = 1; words < 80; ++words) {
        text += words == 1 ? "chỉ" : " tiêu";
        const auto indent = rule_indent({Style::abstract, text}, form(), metrics(), 165);
        REQUIRE(indent);
        CHECK(*indent > 0);
        CHECK(165 - 2 * *indent > 3 * std::min(words, 5) / 5.0);
    }
}

TEST_CASE("a table becomes texts: numbers as papers write them, sums added up", "[paper]") {
    const TextTable made = text_table(villages());
    REQUIRE(made.rows.size() == 7);
    CHECK(made.header_rows == 3);
    CHECK(made.rows[0][2].text == "BHYT tự đóng");
    CHECK(made.rows[1][2].text == "Đang tham gia");
    CHECK(made.rows[1][0].text.empty());
    CHECK(made.rows[2][4].text == "(5)");
    CHECK(made.rows[3][2].text == "2.000");
    CHECK(made.rows[6][2].text == "2.000");
    CHECK(made.rows[4][2].text == "1.234");
    CHECK(made.rows[5][3].text == "1,3");
    CHECK(made.rows[4][2].side == Side::right);
    CHECK(made.rows[4][0].side == Side::centre);
    CHECK(made.rows[4][3].filled);
    CHECK(made.rows[4][3].bold);
    CHECK_FALSE(made.rows[4][2].bold);
    CHECK(made.rows[6][1].bold);
    CHECK(made.rows[6][1].side == Side::centre);
    REQUIRE(made.merged.size() == 4);
    CHECK(made.merged[2].first_column == 2);
    CHECK(made.merged[2].last_column == 3);
    CHECK(made.merged[2].last_row == 0);
    CHECK(made.merged[3].first_row == 0);
    CHECK(made.merged[3].last_row == 1);
}

TEST_CASE("columns rise to the whole width whatever is in them", "[paper]") {
    std::mt19937 random(30);
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    for (int round = 0; round < 200; ++round) {
        Table table;
        for (int column = pick(1, 14); column > 0; --column)
            table.columns.push_back({static_cast<ColumnRole>(pick(0, 3)), "",
                                     std::string(static_cast<std::size_t>(pick(0, 30)), 'x')});
        for (int line = pick(0, 4); line > 0; --line) {
            Line made;
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                made.cells.emplace_back(std::int64_t{pick(0, 1'000'000)});
            table.lines.push_back(made);
        }
        const std::vector<int> ends = column_ends(table, form(), metrics(), 165, 10'000);
        REQUIRE(ends.size() == table.columns.size());
        REQUIRE(ends.back() == 10'000);
        int before = 0;
        for (const int end : ends) {
            REQUIRE(end > before);
            before = end;
        }
    }
}

TEST_CASE("an annex lies across when it asks or its table is too wide", "[paper]") {
    ComposedAnnex annex;
    annex.pieces = {villages()};
    CHECK_FALSE(lies_across(annex, form(), metrics()));
    annex.across = true;
    CHECK(lies_across(annex, form(), metrics()));
    annex.across = false;
    Table wide = villages();
    for (int column = 0; column < 10; ++column)
        wide.columns.push_back({ColumnRole::people, "", "Tháng " + std::to_string(column + 1)});
    for (Line& line : wide.lines)
        line.cells.resize(wide.columns.size());
    annex.pieces = {wide};
    CHECK(lies_across(annex, form(), metrics()));
}

TEST_CASE("a short last paragraph stays with the signatures", "[paper]") {
    Composed composed;
    CHECK_FALSE(stays_with_signs(composed, form(), metrics()));
    composed.pieces = {StyledLine{Style::body, "Các đơn vị triển khai thực hiện./."}};
    CHECK(stays_with_signs(composed, form(), metrics()));
    std::string text;
    for (int words = 0; words < 200; ++words)
        text += "thực hiện ";
    composed.pieces = {StyledLine{Style::body, text}};
    CHECK_FALSE(stays_with_signs(composed, form(), metrics()));
    composed.pieces = {villages()};
    CHECK_FALSE(stays_with_signs(composed, form(), metrics()));
}

TEST_CASE("every part of a paper has a name of its own in the template", "[paper]") {
    const TextNames names = TextNames::from_json(shipped("text-document.json"));
    const std::vector<std::string> styles = names.paragraph_styles();
    CHECK(std::set(styles.begin(), styles.end()).size() == styles.size());
    for (const std::string& style : styles)
        CHECK(style.starts_with("VB "));
    CHECK(names.signs.size() == 3);
    CHECK(names.style(Style::motto) == "VB Tiêu ngữ");
    CHECK(ansinh::test::refusal([] { TextNames::from_json("{}"); }).code == "data.broken");
}

TEST_CASE("a table too wide takes room from columns of words, not from ordinals and people", "[paper]") {
    Table table;
    table.columns = {{ColumnRole::ordinal, "", "STT"}, {ColumnRole::people, "", "Số người"}};
    for (int column = 0; column < 5; ++column)
        table.columns.push_back({ColumnRole::words, "", "Nội dung"});
    Line line{LineKind::unit, {std::int64_t{1}, std::int64_t{120}}, {}};
    line.cells.resize(table.columns.size(), std::string("việc phải làm của các thành viên trong kỳ này"));
    table.lines = {line};
    const double room = form().page.text_width();
    const auto wide = column_widths(table, form(), metrics(), room);
    const auto fitted = fitted_widths(table, form(), metrics(), room);
    CHECK(fitted[0] == wide[0]);
    CHECK(fitted[1] == wide[1]);
    CHECK(fitted[2] < wide[2]);
    double sum = 0;
    for (const double width : fitted)
        sum += width;
    CHECK(sum == Approx(room));
}
