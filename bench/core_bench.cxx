// What core costs without an office: handing out by every method against copying the same array, and finding
// the table of a long sheet. Prints one line a measurement: name, size, seconds, seconds of the yardstick (0:
// none), and the most memory held at once as a multiple of the basis (0: not measured), separated by tabs.
// Seconds are those of the processor, the system's for this program included: with one thread that is the
// time it takes with a core to itself. Usage: ansinh_core_bench TABLE-WORDS.json
#include "committee/roster.hxx"
#include "quota/allocation.hxx"
#include "table/discovery.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <malloc.h>
#include <new>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::size_t allocated = 0;      ///< bytes that operator new has handed out and not got back
std::size_t most_allocated = 0; ///< the most since it was last set back

} // namespace

// This program has one thread.
void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory == nullptr) throw std::bad_alloc();
    allocated += malloc_usable_size(memory);
    most_allocated = std::max(most_allocated, allocated);
    return memory;
}

void operator delete(void* memory) noexcept {
    allocated -= malloc_usable_size(memory);
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}

namespace {

using namespace ansinh;

constexpr int repetitions = 11;
using Work = std::function<void()>;

double seconds(const Work& work, int times) {
    const std::clock_t start = std::clock();
    for (int time = 0; time < times; ++time)
        work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / times;
}

/// How often to repeat `work` within one measurement, so that the clock's own grain is far below it. The
/// first run also warms up.
int times_to_run(const Work& work) {
    constexpr double long_enough = 0.005;
    const double once = std::max(seconds(work, 2), 1e-9);
    return static_cast<int>(std::clamp(long_enough / once, 1.0, 100'000.0));
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Both in turns, so that whatever else the machine does meets both.
void measure(const std::string& name, std::size_t size, const Work& work, const Work& yardstick = {},
             double memory = 0) {
    const int times = times_to_run(work);
    const int yardstick_times = yardstick ? times_to_run(yardstick) : 0;
    std::vector<double> taken, compared;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        taken.push_back(seconds(work, times));
        if (yardstick) compared.push_back(seconds(yardstick, yardstick_times));
    }
    fmt::print("{}\t{}\t{:.9f}\t{:.9f}\t{:.3f}\n", name, size, median(taken),
               yardstick ? median(compared) : 0.0, memory);
}

/// Villages of 0 to 5,000 people, 10 people to hand out for each on average.
quota::Problem problem(const std::vector<double>& basis, quota::Method method) {
    return {.total = 10 * static_cast<std::int64_t>(basis.size()),
            .basis = basis,
            .minimum = {},
            .maximum = {},
            .method = method};
}

/// The most that the work allocates at once, beyond what was there before, in bytes.
std::size_t peak_of(const Work& work) {
    const std::size_t before = allocated;
    most_allocated = before;
    work();
    return most_allocated - before;
}

std::vector<double> random_basis(std::size_t size, double unit) {
    std::mt19937_64 random(size);
    std::uniform_int_distribution<int> people(0, 5000);
    std::vector<double> basis(size);
    std::ranges::generate(basis, [&] { return people(random) * unit; });
    return basis;
}

void measure_allocation(const std::string& of, quota::Method method, std::size_t size, double unit) {
    const std::vector<double> basis = random_basis(size, unit);
    std::vector<double> copy(size);
    const Work work = [&] { quota::allocate(problem(basis, method)); };
    const auto memory = static_cast<double>(peak_of(work)) / static_cast<double>(size * sizeof(double));
    measure(
        fmt::format("{}, {}", quota::method_name(method), of), size, work,
        [&] { std::ranges::copy(basis, copy.begin()); }, memory);
}

/// Into memory that is as new as that of a result, against into memory that is warm.
void measure_new_copy(std::size_t size) {
    const std::vector<double> basis = random_basis(size, 1);
    std::vector<double> copy(size);
    measure(
        "a copy into a new array", size, [&] { std::vector<double>(basis).swap(copy); },
        [&] { std::ranges::copy(basis, copy.begin()); });
}

void write(table::Sheet& sheet, int row, int column, const std::string& text) {
    table::Cell& cell = sheet.cell_for_writing(row, column);
    cell.kind = table::CellKind::text;
    cell.text = text;
}

void write(table::Sheet& sheet, int row, int column, double value) {
    table::Cell& cell = sheet.cell_for_writing(row, column);
    cell.kind = table::CellKind::number;
    cell.value = value;
    cell.text = fmt::format("{}", value);
}

/// A title, a header, that many villages and a total: STT, village, population, not yet participating,
/// target.
table::Sheet long_sheet(int villages) {
    constexpr int header = 2;
    table::Sheet sheet(header + villages + 2, 5);
    write(sheet, 0, 0, "GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA BHYT NĂM 2026");
    const std::vector<std::string> texts{"STT", "Thôn", "Dân số", "Chưa tham gia BHYT", "Chỉ tiêu BHYT"};
    for (int column = 0; column < 5; ++column)
        write(sheet, header, column, texts[static_cast<std::size_t>(column)]);
    for (int village = 1; village <= villages; ++village) {
        write(sheet, header + village, 0, village);
        write(sheet, header + village, 1, fmt::format("Thôn {}", village));
        write(sheet, header + village, 2, 400 + village % 1700);
        write(sheet, header + village, 3, village % 97);
    }
    write(sheet, header + villages + 1, 1, "Tổng cộng");
    write(sheet, header + villages + 1, 4, 5000);
    return sheet;
}

void measure_discovery(int villages, const table::Vocabulary& words) {
    const table::Sheet sheet = long_sheet(villages);
    const std::vector<table::Table> tables = table::find_tables(sheet, words);
    if (tables.size() != 1 || tables[0].units().size() != static_cast<std::size_t>(villages))
        throw std::runtime_error("the sheet is not read as one table with all its villages");
    measure("find tables", static_cast<std::size_t>(villages), [&] { table::find_tables(sheet, words); });
}

/// So many rows of history, twenty people after each other in each seat: read, and the members of one day.
void measure_roster(int rows) {
    constexpr int first = 1, terms = 20;
    table::Sheet sheet(first + rows, static_cast<int>(committee::column_count));
    for (int row = 0; row < rows; ++row) {
        const int year = 2000 + row % terms;
        write(sheet, first + row, 1, fmt::format("Nguyễn Văn Số {}", row));
        write(sheet, first + row, 2, fmt::format("Trưởng thôn {}", row / terms));
        write(sheet, first + row, 3, "Thành viên Ban Chỉ đạo");
        write(sheet, first + row, 9, fmt::format("01/01/{}", year));
        write(sheet, first + row, 10, fmt::format("31/12/{}", year));
    }
    const committee::Places places;
    const committee::Words words;
    const workbook::Words workbook_words;
    committee::Table table{&sheet, {first, 0, sheet.rows() - 1, sheet.columns() - 1}, {}};
    std::iota(table.columns.begin(), table.columns.end(), 0);
    const auto day = calendar::date(2010, 7, 1);
    const auto members = [&] {
        const committee::Roster roster = committee::read_roster(
            table, {nullptr, places, words, workbook_words, calendar::date(1900, 1, 1)});
        return committee::members_on(roster, day).size();
    };
    if (members() != static_cast<std::size_t>(rows / terms))
        throw std::runtime_error("the roster does not have one member for each seat");
    measure("roster of a day", static_cast<std::size_t>(rows), [&] { members(); });
}

std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(fmt::format("cannot read {}", path));
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::runtime_error("usage: ansinh_core_bench TABLE-WORDS.json");
        const table::Vocabulary words = table::Vocabulary::from_json(read_file(arguments[1]));
        for (const std::size_t size : {100, 10'000, 100'000, 1'000'000, 10'000'000})
            for (const quota::Method method : quota::all_methods)
                measure_allocation("people", method, size, 1);
        for (const std::size_t size : {100, 10'000, 1'000'000, 10'000'000})
            for (const quota::Method method : {quota::Method::hamilton, quota::Method::webster})
                measure_allocation("tenths", method, size, 0.1);
        measure_new_copy(10'000'000);
        measure_discovery(10'000, words);
        measure_roster(1'000);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "ansinh_core_bench: {}\n", error.what());
        return 1;
    }
}
