// Thousands of *Tham số* sheets broken at random: the reader never fails, always names a cell, and what it
// takes is sound.
#include "profile/shipped_files.hxx"

#include "calendar/days.hxx"
#include "profile/consistency.hxx"
#include "profile/shipped.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace ansinh;
using namespace ansinh::profile;
using ansinh::test::bare;
using ansinh::test::day;
using table::Cell;
using table::CellKind;
using table::Sheet;

namespace {

/// Draws by itself, so that every machine breaks the same sheets.
class Breaker {
public:
    explicit Breaker(unsigned seed) : m_engine(seed) {}

    int below(int end) { return static_cast<int>(m_engine() % static_cast<unsigned>(end)); }

    void break_one(Sheet& sheet) {
        const int row = below(sheet.rows()), column = below(sheet.columns());
        switch (below(6)) {
        case 0:
            sheet.cell_for_writing(row, column) = any_cell();
            break;
        case 1:
            sheet.cell_for_writing(row, column) = Cell();
            break;
        case 2:
            sheet.cell_for_writing(row, column) = sheet.cell(below(sheet.rows()), column);
            break;
        case 3:
            copy_row(sheet, row, below(sheet.rows()));
            break;
        case 4:
            shorten(sheet.cell_for_writing(row, column).text);
            break;
        case 5:
            sheet.cell_for_writing(row, column) = sheet.cell(row, below(sheet.columns()));
            break;
        }
    }

private:
    Cell any_cell() {
        static const char* const texts[] = {
            "chưa quy định", "có",       "31/02/2026",        "14/9/2026", "=1+1", "1.234",
            "4,5%",          "\xC3\x28", "reports",           "..",        "Mã",   "Giá trị",
            "BHXH, BHYT",    "\n / \n",  "reports.year.9.day"};
        static const double numbers[] = {0, -1, 0.5, 3, 31, 46279, 1e18, -1e300, 2.5e-9};
        Cell cell;
        switch (below(3)) {
        case 0:
            cell.kind = CellKind::error;
            break;
        case 1:
            cell.kind = CellKind::number;
            cell.value = numbers[below(std::size(numbers))];
            break;
        default:
            cell.kind = CellKind::text;
            cell.text = texts[below(std::size(texts))];
        }
        return cell;
    }

    static void copy_row(Sheet& sheet, int from, int to) {
        for (int column = 0; column < sheet.columns(); ++column)
            sheet.cell_for_writing(to, column) = sheet.cell(from, column);
    }

    /// Cuts bytes, also in the middle of a letter.
    void shorten(std::string& text) {
        if (!text.empty()) text.resize(static_cast<std::size_t>(below(static_cast<int>(text.size()))));
    }

    std::mt19937 m_engine;
};

void check_fault(const SheetFault& fault, const Sheet& sheet) {
    const std::string prefix = "Tham số!";
    const std::string named = std::get<std::string>(fault.message.arguments.at(0));
    REQUIRE(named.starts_with(prefix));
    const auto area = table::parse_area(named.substr(prefix.size()));
    REQUIRE(area);
    CHECK(area->contains(fault.cell));
    CHECK(test::whole(sheet).contains(fault.cell));
    CHECK(test::sentence(fault.message).starts_with(named + ": "));
}

/// What was taken can be written and taken again, and means the same.
void check_sound(const SheetReading& reading) {
    const calendar::Date on = day(1, 6, 2026);
    const Profile& profile = reading.sheet.regulation.on(on);
    CHECK(conflicts(profile).empty());
    const Sheet again =
        test::sheet_of(to_rows(profile, reading.sheet.parameters, calendar::first_date, test::sheet_words()));
    const SheetReading second = test::read(again);
    for (const SheetFault& fault : second.faults)
        FAIL_CHECK(test::sentence(fault.message));
    CHECK(bare(second.sheet.regulation.on(on)) == bare(profile));
}

} // namespace

TEST_CASE("Broken sheets never break the reader, and every fault has a cell") {
    constexpr unsigned sheets = 3000;
    int sound = 0, faulty = 0;
    std::vector<Sheet> shipped;
    for (const std::string_view name : shipped_names)
        shipped.push_back(test::sheet_of(to_rows(test::shipped_profile(name), test::shipped_parameters(),
                                                 day(1, 1, 2026), test::sheet_words())));
    for (unsigned seed = 0; seed < sheets; ++seed) {
        INFO("seed " << seed);
        Breaker breaker(seed);
        Sheet sheet = shipped[seed % shipped.size()];
        for (int count = 1 + breaker.below(6); count > 0; --count)
            breaker.break_one(sheet);
        const SheetReading reading = test::read(sheet);
        for (const SheetFault& fault : reading.faults)
            check_fault(fault, sheet);
        if (reading.faults.empty()) {
            ++sound;
            check_sound(reading);
        } else {
            ++faulty;
        }
    }
    CHECK(sound > 100);
    CHECK(faulty > 1000);
}
