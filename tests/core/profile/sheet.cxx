// Profiles as *Tham số* sheets and back; what clerks may type; what is told of a broken sheet, cell by cell.
#include "profile/shipped_files.hxx"

#include "calendar/days.hxx"
#include "calendar/shipped_law.hxx"
#include "profile/questions.hxx"
#include "profile/shipped.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::bare;
using ansinh::test::day;
using ansinh::test::number_cell;
using ansinh::test::sentence;
using ansinh::test::sheet_of;
using ansinh::test::sheet_words;
using ansinh::test::shipped_parameters;
using ansinh::test::shipped_profile;
using ansinh::test::text_cell;

namespace {

constexpr int code_column = 0, value_column = 2, unit_column = 3, from_column = 5, to_column = 6;

std::vector<Row> rows_of(std::string_view name) {
    return to_rows(shipped_profile(name), shipped_parameters(), day(1, 1, 2026), sheet_words());
}

int row_of(const table::Sheet& sheet, std::string_view code) {
    for (int row = 0; row < sheet.rows(); ++row)
        if (sheet.cell(row, code_column).text == code) return row;
    FAIL("no row " << code);
    return -1;
}

/// Mỏ Cày's sheet with some cells typed over.
class Typed {
public:
    Typed& put(std::string_view code, table::Cell cell, int column = value_column) {
        m_sheet.cell_for_writing(row_of(m_sheet, code), column) = std::move(cell);
        return *this;
    }
    Typed& put(std::string_view code, const char* text) { return put(code, text_cell(text)); }

    /// A blank row of its own for a second value of a code.
    Typed& add(std::string_view code, table::Cell value, table::Cell from, table::Cell to) {
        const int row = row_of(m_sheet, "seal");
        table::Sheet grown(m_sheet.rows() + 1, m_sheet.columns());
        grown.name = m_sheet.name;
        for (int at = 0; at < m_sheet.rows(); ++at)
            for (int column = 0; column < m_sheet.columns(); ++column)
                grown.cell_for_writing(at < row ? at : at + 1, column) = m_sheet.cell(at, column);
        grown.cell_for_writing(row, code_column) = text_cell(std::string(code));
        grown.cell_for_writing(row, value_column) = std::move(value);
        grown.cell_for_writing(row, from_column) = std::move(from);
        grown.cell_for_writing(row, to_column) = std::move(to);
        m_sheet = std::move(grown);
        return *this;
    }

    std::string cell(std::string_view code, int column = value_column) const {
        return "Tham số!" + table::cell_name({row_of(m_sheet, code), column});
    }

    Profile profile() const {
        const SheetReading reading = test::read(m_sheet);
        for (const SheetFault& fault : reading.faults)
            FAIL(sentence(fault.message));
        return reading.sheet.regulation.on(day(1, 6, 2026));
    }

    /// The one sentence there must be.
    std::string fault() const {
        const std::vector<std::string> all = faults();
        REQUIRE(all.size() == 1);
        return all.front();
    }

    std::vector<std::string> faults() const {
        std::vector<std::string> sentences;
        for (const SheetFault& fault : test::read(m_sheet).faults)
            sentences.push_back(sentence(fault.message));
        return sentences;
    }

    table::Sheet& sheet() { return m_sheet; }
    SheetReading reading() const { return test::read(m_sheet); }

private:
    table::Sheet m_sheet = sheet_of(rows_of("xa-mo-cay"));
};

table::Cell date_cell(calendar::Date date) {
    return number_cell(calendar::to_serial(date, test::common_null_date), calendar::numeric(date));
}

} // namespace

TEST_CASE("Each shipped profile comes back from its sheet as it was") {
    for (const std::string_view name : shipped_names) {
        INFO(name);
        for (const calendar::Date null_date : {test::common_null_date, test::mac_null_date}) {
            const SheetReading reading = test::read(sheet_of(rows_of(name), null_date), null_date);
            for (const SheetFault& fault : reading.faults)
                FAIL_CHECK(sentence(fault.message));
            for (const auto on : {calendar::first_date, day(1, 6, 2026), calendar::last_date})
                CHECK(bare(reading.sheet.regulation.on(on)) == bare(shipped_profile(name)));
        }
    }
}

TEST_CASE("Parameters come back from a sheet with their dates") {
    const SheetReading reading = test::read(sheet_of(rows_of("xa-mo-cay")));
    for (const Parameter& parameter : shipped_parameters().all())
        for (const calendar::Date on :
             {day(1, 1, 2026), day(30, 6, 2026), day(1, 7, 2026), day(1, 1, 2027)}) {
            INFO(parameter.code << ' ' << calendar::numeric(on));
            const ParameterValue* shipped = shipped_parameters().on(on, parameter.code);
            const ParameterValue* read = reading.sheet.parameters.on(on, parameter.code);
            REQUIRE((shipped == nullptr) == (read == nullptr));
            if (shipped != nullptr) CHECK(*read == *shipped);
        }
}

TEST_CASE("Rows have unique stable codes, say what they are and offer what is allowed") {
    for (const std::string_view name : shipped_names) {
        std::set<std::pair<std::string, std::optional<calendar::Date>>> seen;
        for (const Row& row : rows_of(name)) {
            CHECK_FALSE(row.text.empty());
            CHECK(row.text.find('{') == std::string::npos);
            if (row.code.empty()) continue;
            INFO(row.code);
            CHECK(seen.emplace(row.code, row.from).second);
            const auto* value = std::get_if<std::string>(&row.value);
            if (!row.allowed.empty()) {
                REQUIRE(value != nullptr);
                CHECK(std::count(row.allowed.begin(), row.allowed.end(), *value) == 1);
                CHECK(row.allowed.back() == "chưa quy định");
            }
        }
    }
    const std::vector<Row> rows = rows_of("xa-mo-cay");
    const auto row = [&](std::string_view code) {
        return *std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.code == code; });
    };
    CHECK(row("reports.quarter.1.day") == Row{"reports.quarter.1.day",
                                              "Báo cáo quý, cấp 1: hạn gửi, ngày",
                                              15.0,
                                              "ngày",
                                              "Điều 8.1",
                                              {},
                                              {},
                                              "Số nguyên từ 1 đến 31",
                                              {}});
    CHECK(row("reports.quarter.1.strictly_before").value == std::variant<std::string, double>("có"));
    CHECK(row("reports.quarter.2.day").value == std::variant<std::string, double>("chưa quy định"));
    CHECK(row("reports.quarter.1.month").allowed ==
          std::vector<std::string>{"tháng cuối của kỳ", "tháng đầu kỳ sau", "chưa quy định"});
    CHECK(row("committee_scope").value == std::variant<std::string, double>("BHXH, BHYT"));
}

TEST_CASE("A restored sentence stays marked in the sheet") {
    bool marked = false;
    for (const Row& row : rows_of("xa-ia-nan"))
        marked = marked || row.note.find("khôi phục") != std::string::npos;
    CHECK(marked);
}

TEST_CASE("A clerk may type values in many ways") {
    const auto months = [](table::Cell cell) {
        return Typed().put("meeting_months", std::move(cell)).profile().settings.meeting_months.value;
    };
    CHECK(months(number_cell(6)) == 6);
    CHECK(months(text_cell("6")) == 6);
    CHECK(months(text_cell(" 6 tháng ")) == 6);
    for (const char* silent : {"", "  ", "chưa quy định", "Chưa Quy Định", "chua quy dinh", "CHƯA  QUY ĐỊNH"})
        CHECK_FALSE(months(text_cell(silent)));

    const auto substitute = [](const char* text) {
        return Typed()
            .put("meeting_substitute_required", text)
            .profile()
            .settings.meeting_substitute_required.value;
    };
    for (const char* yes : {"có", "Có", "CÓ", "co", "yes"})
        CHECK(substitute(yes) == true);
    for (const char* no : {"không", "Khong", "no"})
        CHECK(substitute(no) == false);

    const auto scope = [](const char* text) {
        return Typed().put("committee_scope", text).profile().settings.committee_scope.value;
    };
    CHECK(scope("bhyt; BHTN") == std::vector{Product::health, Product::unemployment});
    CHECK(scope("health,social") == std::vector{Product::health, Product::social});

    const std::string code = "signatures." + shipped_profile("xa-mo-cay").signatures[0].id + ".lines";
    const auto lines = [&](const char* text) {
        return *Typed().put(code, text).profile().signatures[0].lines;
    };
    CHECK(lines("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN") == std::vector<std::string>{"TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"});
    CHECK(lines("A / B /  C") == std::vector<std::string>{"A", "B", "C"});
}

TEST_CASE("A clerk's change moves the answers") {
    const auto period = calendar::Period::parse("2026-Q3");
    const Profile profile = Typed()
                                .put("reports.quarter.1.day", number_cell(20))
                                .put("reports.quarter.1.cut_off_day", number_cell(10))
                                .put("reports.quarter.1.cut_off_month", "tháng cuối của kỳ")
                                .put("reports.quarter.2.day", number_cell(1))
                                .put("reports.quarter.2.month", "thang dau ky sau")
                                .put("reports.quarter.2.strictly_before", "không")
                                .profile();
    CHECK(report_due(profile, period, 1, test::shipped_holidays()) == day(19, 9, 2026));
    CHECK(report_cut_off(profile, period, 1) == day(10, 9, 2026));
    CHECK(report_due(profile, period, 2, test::shipped_holidays()) == day(1, 10, 2026));
}

TEST_CASE("Two rows of one code follow each other in time") {
    Typed typed;
    typed.put("meeting_months", date_cell(day(30, 6, 2026)), to_column);
    typed.add("meeting_months", number_cell(6), date_cell(day(1, 7, 2026)), {});
    const SheetReading reading = typed.reading();
    REQUIRE(reading.faults.empty());
    const auto months = [&](calendar::Date on) {
        return reading.sheet.regulation.on(on).settings.meeting_months.value;
    };
    CHECK(months(calendar::first_date) == 3);
    CHECK(months(day(30, 6, 2026)) == 3);
    CHECK(months(day(1, 7, 2026)) == 6);
    CHECK(months(calendar::last_date) == 6);
}

TEST_CASE("Where no row holds, the regulation is silent") {
    Typed typed;
    typed.put("meeting_months", text_cell("30/6/2026"), to_column);
    const SheetReading reading = typed.reading();
    REQUIRE(reading.faults.empty());
    CHECK(reading.sheet.regulation.on(day(30, 6, 2026)).settings.meeting_months.value == 3);
    CHECK_FALSE(reading.sheet.regulation.on(day(1, 7, 2026)).settings.meeting_months.value);
}

TEST_CASE("A percentage is the same with and without its sign") {
    const auto rate = [](table::Cell cell) {
        Typed typed;
        typed.put("health_rate", std::move(cell));
        const SheetReading reading = typed.reading();
        REQUIRE(reading.faults.empty());
        return reading.sheet.parameters.on(day(1, 6, 2026), "health_rate")->value;
    };
    CHECK(rate(number_cell(4.5)) == Rational(9, 2));
    CHECK(rate(number_cell(0.045, "4,5%")) == Rational(9, 2));
    CHECK(rate(text_cell("4,5")) == Rational(9, 2));
    CHECK(rate(text_cell("4,5 %")) == Rational(9, 2));
}

TEST_CASE("Columns may stand in any order, and titles and rows without a code are passed over") {
    const table::Sheet sheet = sheet_of(rows_of("xa-mo-cay"));
    table::Sheet turned(sheet.rows() + 2, sheet.columns() + 1);
    turned.name = sheet.name;
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            turned.cell_for_writing(row, sheet.columns() - column) = sheet.cell(row, column);
    const SheetReading reading = test::read(turned);
    CHECK(reading.faults.empty());
    CHECK(reading.sheet.regulation.on(day(1, 1, 2026)).settings.meeting_months.value == 3);
}

TEST_CASE("What is wrong with a cell is said with its address and what is allowed") {
    const Typed sound;
    const std::string months = sound.cell("meeting_months");
    const auto said = [](std::string_view code, table::Cell cell, int column = value_column) {
        return Typed().put(code, std::move(cell), column).fault();
    };
    table::Cell error;
    error.kind = table::CellKind::error;

    CHECK(said("meeting_months", text_cell("ba")) ==
          months + ": “ba” không dùng được; chỉ nhận số nguyên từ 1 đến 60, hoặc “chưa quy định”");
    for (const double wrong : {0.0, 61.0, -3.0, 2.5, 1e300})
        CHECK(said("meeting_months", number_cell(wrong)).starts_with(months + ": “"));
    CHECK(said("meeting_months", text_cell("-")).starts_with(months));
    CHECK(said("meeting_months", error) == months + ": ô đang lỗi công thức");
    CHECK(said("reports.quarter.1.month", text_cell("tháng ba")) ==
          sound.cell("reports.quarter.1.month") + ": “tháng ba” không dùng được; chỉ nhận một trong các từ: "
                                                  "tháng cuối của kỳ, tháng đầu kỳ sau, hoặc "
                                                  "“chưa quy định”");
    CHECK(said("meeting_written_opinion", number_cell(1)).starts_with(sound.cell("meeting_written_opinion")));
    CHECK(said("committee_scope", text_cell("BHXH, BHXH")).starts_with(sound.cell("committee_scope")));
    CHECK(said("committee_scope", text_cell("BHXH,, BHYT")).starts_with(sound.cell("committee_scope")));
    CHECK(said("subunit", number_cell(3)).starts_with(sound.cell("subunit")));
    CHECK(said("profile", text_cell("")) == sound.cell("profile") + ": ô đang để trống; hãy nhập giá trị");
    CHECK(said("profile", text_cell("Xã Mỏ Cày")).starts_with(sound.cell("profile")));
    CHECK(said("meeting_months", text_cell("hôm qua"), from_column) ==
          sound.cell("meeting_months", from_column) + ": “hôm qua” không phải ngày; chỉ nhận ngày/tháng/năm "
                                                      "từ 01/01/1900 đến 31/12/2100, hoặc để trống");
    CHECK(said("meeting_months", number_cell(1e9), to_column)
              .starts_with(sound.cell("meeting_months", to_column)));
    CHECK(said("health_rate", number_cell(101)).starts_with(sound.cell("health_rate")));
    CHECK(said("health_rate", text_cell("")).starts_with(sound.cell("health_rate")));
    CHECK(said("base_salary", number_cell(2340000.5)).starts_with(sound.cell("base_salary")));
    CHECK(said("base_salary", text_cell("hai triệu")).starts_with(sound.cell("base_salary")));
    CHECK(said("base_salary", text_cell("nghìn đồng"), unit_column) ==
          sound.cell("base_salary", unit_column) +
              ": đơn vị tính “nghìn đồng” không đúng; chỉ nhận “đồng/tháng”");
}

TEST_CASE("Contradictions are told at a cell, and what could not be read is not told twice") {
    const Typed sound;
    const auto put = [](std::string_view code, table::Cell cell) {
        return Typed().put(code, std::move(cell)).faults();
    };
    // A day without its month and without "before".
    const std::vector<std::string> half = put("reports.quarter.2.day", number_cell(20));
    REQUIRE(half.size() == 2);
    const std::string day_cell = sound.cell("reports.quarter.2.day").substr(sizeof("Tham số!") - 1);
    CHECK(half[0] == sound.cell("reports.quarter.2.month") + ": chưa có giá trị trong khi " + day_cell +
                         " đã có; hãy nhập cả hai, hoặc để cả hai là “chưa quy định”");
    CHECK(half[1].starts_with(sound.cell("reports.quarter.2.strictly_before") + ": chưa có giá trị"));
    CHECK(put("reports.quarter.1.day", text_cell("mười lăm")).size() == 1);
    CHECK(put("reports.quarter.1.day", text_cell("")).size() == 2);

    Typed collectors;
    collectors.put("collectors_least", number_cell(5)).put("collectors_most", number_cell(3));
    CHECK(collectors.fault().starts_with(sound.cell("collectors_least") + ": số tối thiểu lớn hơn"));

    Typed overlap;
    overlap.add("meeting_months", number_cell(6), date_cell(day(1, 7, 2026)), {});
    const std::string first = overlap.cell("meeting_months", code_column).substr(sizeof("Tham số!") - 1);
    CHECK(overlap.fault().find("mã “meeting_months” đã có ở " + first) != std::string::npos);

    Typed reversed;
    reversed.put("meeting_months", date_cell(day(1, 7, 2026)), from_column);
    reversed.put("meeting_months", date_cell(day(1, 6, 2026)), to_column);
    CHECK(reversed.fault() == reversed.cell("meeting_months", to_column) +
                                  ": “Đến ngày” 01/06/2026 sớm hơn “Áp dụng từ ngày” 01/07/2026");
}

TEST_CASE("A code that is missing or not known is told") {
    Typed misspelt;
    misspelt.put("meeting_months", text_cell("meeting_month"), code_column);
    const std::vector<std::string> said = misspelt.faults();
    REQUIRE(said.size() == 2);
    CHECK(said[0].starts_with("Tham số!A3: thiếu dòng có mã “meeting_months”"));
    CHECK(said[1] == misspelt.cell("meeting_month", code_column) +
                         ": không có mã “meeting_month”; mã gần nhất là “meeting_months”");

    Typed lost;
    lost.put("reports.quarter.1.roll", text_cell(""), code_column);
    CHECK(lost.fault().starts_with(lost.cell("reports.quarter.1.from", code_column) +
                                   ": thiếu dòng có mã “reports.quarter.1.roll”"));

    for (const char* wrong :
         {"reports.quarter.01.day", "reports.quarter.1..day", "reports.quarter.day", "reports.quarter.0.day",
          "reports.quý.1.day", ".", "..", "chairs.head.delegation.x", "lists..name", "reports",
          "reports.quarter.1.day.x"}) {
        Typed typed;
        typed.add(wrong, text_cell("x"), {}, {});
        INFO(wrong);
        CHECK(typed.fault().find("không có mã “" + std::string(wrong) + "”; mã gần nhất là “") !=
              std::string::npos);
    }
}

TEST_CASE("A clerk may add a report the regulation did not have, whole and on the next tier") {
    const auto add = [](Typed& typed, const std::string& record) {
        for (const char* field : {"from", "to", "day", "month", "strictly_before", "roll", "cut_off_day"})
            typed.add(record + '.' + field, {}, {}, {});
        typed.add(record + ".cut_off_month", {}, {}, {});
    };
    Typed monthly;
    add(monthly, "reports.month.1");
    monthly.put("reports.month.1.day", number_cell(25)).put("reports.month.1.month", "tháng cuối của kỳ");
    monthly.put("reports.month.1.strictly_before", "có");
    CHECK(report_due(monthly.profile(), calendar::Period::parse("2026-09"), 1, test::shipped_holidays()) ==
          day(24, 9, 2026));

    Typed gap;
    add(gap, "reports.year.4");
    CHECK(gap.fault().find("không có báo cáo nào của cấp liền trước") != std::string::npos);

    Typed weekly;
    add(weekly, "reports.week.1");
    weekly.put("reports.week.1.day", number_cell(5)).put("reports.week.1.month", "tháng cuối của kỳ");
    weekly.put("reports.week.1.strictly_before", "có");
    CHECK(weekly.fault().find("báo cáo tuần") != std::string::npos);
}

TEST_CASE("A sheet without headers, or with one twice, is told at once") {
    table::Sheet nothing(5, 3);
    nothing.name = "Tham số";
    REQUIRE(test::read(nothing).faults.size() == 1);
    CHECK(sentence(test::read(nothing).faults[0].message) ==
          "Tham số!A1: không thấy dòng tiêu đề có cột “Mã” và cột “Giá trị”");
    CHECK(test::read(table::Sheet(0, 0)).faults.size() == 1);
    Typed twice;
    twice.sheet().cell_for_writing(2, 7) = text_cell("GIÁ TRỊ");
    CHECK(twice.fault() == "Tham số!H3: cột “Giá trị” đã có ở C3; hãy giữ lại một cột");
}

TEST_CASE("All faults are told at once; for whom one is the end, the first dozen") {
    Typed typed;
    int wrong = 0;
    for (int row = 3; row < typed.sheet().rows(); ++row)
        if (const table::Cell& cell = typed.sheet().cell(row, value_column);
            cell.kind == table::CellKind::number) {
            typed.sheet().cell_for_writing(row, value_column) = text_cell("sai");
            ++wrong;
        }
    REQUIRE(wrong > 12);
    CHECK(typed.faults().size() == static_cast<std::size_t>(wrong));
    const Message told = test::refusal([&] {
        from_rows(typed.sheet(), test::whole(typed.sheet()),
                  {sheet_words(), shipped_parameters(), test::common_null_date});
    });
    CHECK(told.code == "profile.refused");
    CHECK(std::get<std::vector<Message>>(told.arguments.at(0)).size() == 13);
    CHECK(sentence(told).starts_with("Bảng Tham số chưa dùng được: Tham số!C"));
}
