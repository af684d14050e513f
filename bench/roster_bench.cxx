// What the committee's roster of a day costs core: 1,000 rows of history read, and who sits on the committee that day.
// Prints a line as ansinh_core_bench does: name, size, seconds of the processor, 0, 0. Argument: extension/data.
#include "calendar/date.hxx"
#include "committee/roster.hxx"
#include "profile/profile_json.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace ansinh;

constexpr int rows = 1'000, header = 3, first = 4, repetitions = 5, schools = 5, providers = 2, villages = 24;

std::string text_of(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> numbered(const std::string& word, int count) {
    std::vector<std::string> names;
    for (int number = 1; number <= count; ++number)
        names.push_back(fmt::format("{} {}", word, number));
    return names;
}

void write(table::Sheet& sheet, int row, committee::Column column, const std::string& text) {
    table::Cell& cell = sheet.cell_for_writing(row, static_cast<int>(column));
    cell.kind = table::CellKind::text;
    cell.text = text;
}

/// Every seat changed hands each month.
table::Sheet history(const std::vector<committee::Seat>& seats, const workbook::Form& form) {
    using committee::Column;
    table::Sheet sheet(first + rows, static_cast<int>(committee::column_count));
    for (std::size_t column = 0; column < committee::column_count; ++column)
        write(sheet, header, static_cast<Column>(column), form.columns[column].header);
    for (int place = 0; place < rows; ++place) {
        const committee::Seat& seat = seats[static_cast<std::size_t>(place) % seats.size()];
        const int term = place / static_cast<int>(seats.size());
        const int row = first + place;
        write(sheet, row, Column::name, fmt::format("Người {}", place + 1));
        write(sheet, row, Column::post, seat.post);
        write(sheet, row, Column::title, seat.title);
        write(sheet, row, Column::from, fmt::format("01/{}/{}", term % 12 + 1, 2025 + term / 12));
        write(sheet, row, Column::to, fmt::format("28/{}/{}", term % 12 + 1, 2025 + term / 12));
        write(sheet, row, Column::article, seat.article);
    }
    return sheet;
}

void measure(const std::string& data) {
    const auto file = [&](const char* name) { return text_of(data + "/" + name); };
    const profile::Profile profile = profile::profile_from_json(file("profiles/xa-mo-cay.json"), "xa-mo-cay");
    const auto words = committee::Words::from_json(file("committee-words.json"));
    const auto workbook_words = workbook::Words::from_json(file("workbook-words.json"));
    const auto forms = workbook::Forms::from_json(file("workbook-sheets.json"));
    const committee::Places places{numbered("Thôn", villages), numbered("Trường", schools), numbered("Bưu điện", providers)};
    const auto seats = committee::seats_of(profile, places, workbook_words);
    const table::Sheet sheet = history(seats, forms.form("members"));
    const calendar::Date null_date{std::chrono::year{1899} / 12 / 30}, day{std::chrono::year{2025} / 6 / 15};

    std::vector<double> taken;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const std::clock_t start = std::clock();
        const committee::Roster roster = committee::read_roster(committee::find_table(sheet, forms.form("members")),
                                                                {&profile, places, words, workbook_words, null_date});
        const std::size_t members = committee::members_on(roster, day).size();
        taken.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        if (members != seats.size()) throw std::runtime_error(fmt::format("{} members", members));
    }
    std::ranges::sort(taken);
    fmt::print("the roster of a day\t{}\t{:.9f}\t0\t0\n", rows, taken[repetitions / 2]);
}

} // namespace

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::runtime_error("usage: ansinh_roster_bench extension/data");
        measure(arguments[1]);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "ansinh_roster_bench: {}\n", error.what());
        return 1;
    }
}
