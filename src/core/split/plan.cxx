#include "split/plan.hxx"

#include "number/rational.hxx"
#include "split/period_header.hxx"
#include "target/choice.hxx"
#include "target/destination.hxx"
#include "target/numbers.hxx"
#include "target/unit_names.hxx"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace ansinh::split {

namespace {

using quota::TimePeriod;
using quota::TimeWeights;
using table::Area;
using table::Column;
using table::Meaning;
using table::Position;

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Area range(const char* argument, const std::string& text) {
    const auto area = table::parse_area(text);
    if (!area) throw Error("split.range", {std::string(argument), text});
    return *area;
}

std::vector<Position> cells_of(const Area& area) {
    std::vector<Position> cells;
    for (int row = area.first_row; row <= area.last_row; ++row)
        for (int column = area.first_column; column <= area.last_column; ++column)
            cells.push_back({row, column});
    return cells;
}

bool is_one_cell(const Area& area) {
    return area.rows() == 1 && area.columns() == 1;
}

class Planner {
public:
    Planner(const table::Sheet& sheet, std::span<const table::Table> tables, const table::Vocabulary& words,
            const Request& request, const calendar::Holidays& holidays)
        : m_sheet(sheet), m_tables(tables), m_words(words), m_request(request) {
        m_plan.span = request.span;
        m_plan.grain = request.grain;
        m_plan.periods = quota::periods_of(request.span, request.grain, holidays);
    }

    Plan make() {
        read_total();
        read_weights();
        if (m_plan.is_table)
            find_columns();
        else
            find_new_table();
        read_kept();
        check_elapsed();
        for (const auto& cells : m_plan.into)
            faults(target::check_destination(m_sheet, cells, m_request.overwrite, {}));
        return std::move(m_plan);
    }

private:
    void read_total();
    void read_total_cell(Position at);
    void find_units();
    void read_weights();
    void find_columns();
    int column_for(const TimePeriod& period, std::vector<std::string>& missing) const;
    void find_new_table();
    void read_kept();
    void check_elapsed() const;
    void faults(std::vector<Message> messages) {
        std::ranges::move(messages, std::back_inserter(m_plan.faults));
    }

    const table::Sheet& m_sheet;
    std::span<const table::Table> m_tables;
    const table::Vocabulary& m_words;
    const Request& m_request;
    const table::Table* m_table = nullptr;
    int m_total_column = 0;
    std::optional<Area> m_total_area; ///< of a column given as a range
    std::vector<int> m_rows;          ///< of the units
    Plan m_plan;
};

void Planner::read_total() {
    if (!m_request.total) throw Error("split.total-missing");
    if (const auto number = whole_number(*m_request.total)) {
        if (*number < 0 || *number > number::largest_exact)
            m_plan.faults.push_back({"total.range", {*m_request.total}});
        m_plan.totals = {*number};
        return;
    }
    if (const auto area = table::parse_area(*m_request.total)) {
        if (is_one_cell(*area)) return read_total_cell({area->first_row, area->first_column});
        if (area->columns() != 1) throw Error("column.one", {std::string("total"), *m_request.total});
        m_total_area = area;
        m_total_column = area->first_column;
    }
    m_plan.is_table = true;
    find_units();
}

void Planner::read_total_cell(Position at) {
    const table::Cell& cell = m_sheet.cell(at);
    const auto people = cell.kind == table::CellKind::number ? number::whole(cell.value) : std::nullopt;
    if (!people || *people < 0) m_plan.faults.push_back({"total.cell", {table::cell_name(at)}});
    m_plan.totals = {people.value_or(0)};
}

void Planner::find_units() {
    target::Request asked;
    asked.table = m_request.table;
    asked.product = m_request.product;
    asked.cursor = m_request.cursor;
    asked.into = m_total_area ? m_request.total : std::nullopt;
    m_table = target::choose_table(m_tables, asked);
    if (!m_total_area)
        m_total_column = target::find_column(*m_table, m_words, "total", *m_request.total,
                                             target::requested_product(asked).value_or(table::Product::none));
    std::vector<const table::Row*> units;
    for (const table::Row* unit : m_table->units())
        if (!m_total_area || (unit->row >= m_total_area->first_row && unit->row <= m_total_area->last_row))
            units.push_back(unit);
    if (units.empty())
        throw Error("table.no-units", {table::area_name(m_total_area.value_or(m_table->area))});
    std::vector<Position> cells;
    for (const table::Row* unit : units) {
        m_rows.push_back(unit->row);
        cells.push_back({unit->row, m_total_column});
    }
    m_plan.names = target::discovered_names(*m_table, units).shown;
    target::ColumnReading reading = target::read_basis(m_sheet, cells, target::Whole::required, false);
    faults(std::move(reading.faults));
    for (const double value : reading.values)
        m_plan.totals.push_back(number::whole(value).value_or(0));
}

void Planner::read_weights() {
    if (!m_request.weights || *m_request.weights == "workdays") return;
    if (*m_request.weights == "equal") {
        m_plan.weights = TimeWeights::equal;
        return;
    }
    m_plan.weights = TimeWeights::profile;
    target::ColumnReading reading = target::read_basis(
        m_sheet, cells_of(range("weights", *m_request.weights)), target::Whole::not_required, false);
    faults(std::move(reading.faults));
    m_plan.profile = std::move(reading.values);
}

/// The column whose header names the period, of the same product as the targets' where several do.
int Planner::column_for(const TimePeriod& period, std::vector<std::string>& missing) const {
    const Column* total = m_table->find_column(m_total_column);
    std::vector<const Column*> found, same_product;
    for (const Column& column : m_table->columns) {
        if (column.column == m_total_column || column.path.empty()) continue;
        if (column.meaning == Meaning::achieved || column.meaning == Meaning::rate ||
            column.meaning == Meaning::participants)
            continue;
        const bool beside_results = std::ranges::any_of(column.path, [&](const std::string& text) {
            const Meaning meaning = m_words.meaning(text);
            return meaning == Meaning::achieved || meaning == Meaning::rate;
        });
        const auto named = period_in(column.path.back());
        if (beside_results || !named || named->grain != period.grain || named->number != period.number ||
            (named->year && *named->year != period.year))
            continue;
        found.push_back(&column);
        if (total != nullptr && column.product == total->product) same_product.push_back(&column);
    }
    if (found.size() > 1 && !same_product.empty()) found = same_product;
    if (found.size() > 1) {
        std::string letters;
        for (const Column* column : found)
            letters += (letters.empty() ? "" : ", ") + table::column_name(column->column);
        throw Error("split.columns-which", {quota::label(period), letters});
    }
    if (!found.empty()) return found.front()->column;
    missing.push_back(quota::label(period));
    return 0;
}

void Planner::find_columns() {
    const auto periods = static_cast<int>(m_plan.periods.size());
    std::vector<int> columns;
    if (m_request.into) {
        const auto letter = table::parse_column(*m_request.into);
        const Area area = letter ? Area{0, *letter, 0, *letter} : range("into", *m_request.into);
        if (area.columns() != 1 && area.columns() != periods)
            throw Error("split.into-columns", {std::int64_t{area.columns()}, std::int64_t{periods}});
        for (int place = 0; place < periods; ++place)
            columns.push_back(area.first_column + place);
    } else {
        std::vector<std::string> missing;
        for (const TimePeriod& period : m_plan.periods)
            columns.push_back(column_for(period, missing));
        if (!missing.empty()) {
            std::string labels;
            for (const std::string& label : missing)
                labels += (labels.empty() ? "" : ", ") + label;
            throw Error("split.columns-missing", {labels});
        }
    }
    for (const int column : columns) {
        if (column == m_total_column) throw Error("split.into-total", {table::column_name(column)});
        std::vector<Position> cells;
        for (const int row : m_rows)
            cells.push_back({row, column});
        m_plan.into.push_back(std::move(cells));
    }
}

void Planner::find_new_table() {
    if (!m_request.into) throw Error("split.into-missing");
    const Area at = range("into", *m_request.into);
    const int rows = static_cast<int>(m_plan.periods.size()) + 2;
    if (!is_one_cell(at) && (at.rows() != rows || at.columns() != new_table_columns))
        throw Error("split.into-shape",
                    {*m_request.into, std::int64_t{rows}, std::int64_t{new_table_columns}});
    for (int column = 0; column < new_table_columns; ++column) {
        std::vector<Position> cells;
        for (int row = 0; row < rows; ++row)
            cells.push_back({at.first_row + row, at.first_column + column});
        m_plan.into.push_back(std::move(cells));
    }
}

void Planner::read_kept() {
    if (!m_request.kept) return;
    const Area area = range("kept", *m_request.kept);
    std::vector<Position> cells;
    if (m_plan.is_table) {
        if (area.first_row > m_rows.front() || area.last_row < m_rows.back())
            throw Error("split.kept-shape",
                        {*m_request.kept, std::int64_t{m_rows.front() + 1}, std::int64_t{m_rows.back() + 1}});
        for (const int row : m_rows)
            for (int column = area.first_column; column <= area.last_column; ++column)
                cells.push_back({row, column});
        m_plan.kept_periods = static_cast<std::size_t>(area.columns());
    } else {
        if (area.rows() != 1 && area.columns() != 1)
            throw Error("column.one", {std::string("kept"), *m_request.kept});
        cells = cells_of(area);
        m_plan.kept_periods = cells.size();
    }
    target::BoundsReading reading = target::read_bounds(m_sheet, cells, false);
    faults(std::move(reading.faults));
    m_plan.kept = std::move(reading.values);
}

/// With a day given, exactly the periods before it have a number achieved.
void Planner::check_elapsed() const {
    if (!m_request.on || !m_plan.faults.empty()) return;
    const std::size_t units = m_plan.totals.size();
    for (std::size_t place = 0; place < m_plan.periods.size(); ++place) {
        bool is_given = false;
        for (std::size_t unit = 0; place < m_plan.kept_periods && unit < units; ++unit)
            is_given = is_given || m_plan.kept[unit * m_plan.kept_periods + place].has_value();
        const TimePeriod& period = m_plan.periods[place];
        const bool is_over = period.days.last < *m_request.on;
        if (is_given == is_over) continue;
        throw Error(is_over ? "split.kept-missing" : "split.kept-early",
                    {quota::label(period), calendar::numeric(*m_request.on)});
    }
}

/// "Tháng 10: 5; Tháng 11: 2" for a week that lies in two months.
std::string note_of(const quota::Schedule& schedule, std::size_t place) {
    std::string note = place < schedule.kept ? "Đã thực hiện" : "";
    std::vector<quota::TimeSlice> slices;
    std::ranges::copy_if(schedule.slices, std::back_inserter(slices),
                         [&](const quota::TimeSlice& slice) { return slice.period == place; });
    if (schedule.periods[place].grain != quota::Grain::week || slices.size() < 2) return note;
    for (const quota::TimeSlice& slice : slices) {
        const auto month = static_cast<unsigned>(calendar::fields(slice.days.first).month());
        note += (note.empty() ? "Tháng " : "; tháng ") + std::to_string(month) + ": " +
                std::to_string(slice.people);
    }
    return note;
}

} // namespace

Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& words, const Request& request, const calendar::Holidays& holidays) {
    return Planner(sheet, tables, words, request, holidays).make();
}

quota::ScheduleTable solve(const Plan& plan, const calendar::Holidays& holidays) {
    quota::ScheduleProblem problem;
    problem.span = plan.span;
    problem.grain = plan.grain;
    problem.weights = plan.weights;
    problem.profile = plan.profile;
    problem.holidays = &holidays;
    return quota::make_schedule_table(problem, plan.totals, plan.kept, plan.kept_periods);
}

std::vector<std::vector<NewCell>> new_table(const quota::Schedule& schedule) {
    std::vector<std::vector<NewCell>> rows;
    rows.push_back({"Kỳ", "Từ ngày", "Đến ngày", "Ngày làm việc", "Chỉ tiêu", "Ghi chú"});
    std::int64_t workdays = 0, people = 0;
    for (std::size_t place = 0; place < schedule.periods.size(); ++place) {
        const TimePeriod& period = schedule.periods[place];
        rows.push_back({quota::label(period), period.days.first, period.days.last,
                        std::int64_t{period.workdays}, schedule.people[place], note_of(schedule, place)});
        workdays += period.workdays;
        people += schedule.people[place];
    }
    rows.push_back({"Cộng", schedule.periods.front().days.first, schedule.periods.back().days.last, workdays,
                    people, ""});
    return rows;
}

} // namespace ansinh::split
