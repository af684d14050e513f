#include "committee_report/tables.hxx"

#include "calendar/date.hxx"
#include "number/rational.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::committee_report {

namespace {

using paper::ColumnRole;
using paper::Content;
using paper::LineKind;
using paper::Table;

Content people(const Figure& figure) {
    return figure ? Content(*figure.people) : Content();
}

Content share(const std::optional<double>& rate) {
    return rate ? Content(percent(*rate)) : Content();
}

Content difference(const Figure& now, const Figure& then) {
    return now && then ? Content(*now.people - *then.people) : Content();
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : "; ") + part;
    return all;
}

/// One column of a table by unit: its header, and what it has of a line.
struct UnitColumn {
    std::string group, header;
    Content (*of)(const Measures&);
    std::vector<Item> items; ///< what its number is made of, for marks
    bool added_up = true;    ///< else a total has its own
};

std::vector<Item> only(Item item) {
    return {item};
}

/// Builds a table with a line for each unit and group, sections where there are groups, and the total.
class UnitTable {
public:
    UnitTable(const Contents& contents, std::size_t product, std::vector<UnitColumn> columns,
              const Words& words)
        : m_contents(contents), m_product(product), m_columns(std::move(columns)), m_words(words) {}

    /// `note`: of a unit's measures, its remarks; `total_note`: the words for the total of some units only.
    template <class Note>
    MarkedTable make(std::string id, Note note, std::string_view total_note) {
        Table& table = m_result.table;
        table.id = std::move(id);
        table.measure = m_words.text("measure");
        table.number_row = true;
        table.columns = {{ColumnRole::ordinal, {}, m_words.column("ordinal")},
                         {ColumnRole::name, {}, m_words.column("unit")}};
        for (const UnitColumn& column : m_columns)
            table.columns.push_back({ColumnRole::people, column.group, column.header});
        table.columns.push_back({ColumnRole::words, {}, m_words.column("note")});

        const Figures& figures = m_contents.figures;
        const bool sections = !figures.groups.empty();
        std::vector<std::pair<std::size_t, std::size_t>> added;
        for (const auto* part : {&figures.units, &figures.groups}) {
            if (part->empty()) continue;
            const bool units = part == &figures.units;
            const std::size_t head = table.lines.size();
            if (sections) table.lines.emplace_back();
            const std::size_t first = table.lines.size();
            for (std::size_t place = 0; place < part->size(); ++place)
                add_line((*part)[place], place + 1, note);
            const std::pair span(first, table.lines.size() - 1);
            added.push_back(span);
            if (!sections) continue;
            table.lines[head] =
                sum_line(units ? figures.units_sum : figures.groups_sum, LineKind::section, {span});
            table.lines[head].cells[0] = std::string(units ? "I" : "II");
            table.lines[head].cells[1] =
                units ? m_words.text("units", {figures.heads.unit_word}) : m_words.text("groups");
        }
        if (!added.empty()) {
            table.lines.push_back(sum_line(figures.total, LineKind::total, added));
            table.lines.back().cells[1] = figures.heads.total;
            const std::size_t missing = figures.missing(m_product).size();
            if (missing > 0 && figures.total.of[m_product].reported()) {
                const std::size_t owed = figures.expected(m_product);
                table.lines.back().cells.back() =
                    m_words.text(total_note, {std::to_string(owed - missing), std::to_string(owed),
                                                figures.heads.unit_word});
            }
        }
        return std::move(m_result);
    }

private:
    template <class Note>
    void add_line(const Line& from, std::size_t ordinal, Note note) {
        const Measures& of = from.of[m_product];
        paper::Line line;
        line.cells = {static_cast<std::int64_t>(ordinal), from.unit};
        std::vector<std::string> notes = note(of);
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            line.cells.push_back(m_columns[column].of(of));
            const std::vector<std::string> marks = marks_of(m_columns[column], of);
            if (marks.empty() || std::holds_alternative<std::monostate>(line.cells.back())) continue;
            line.marked.push_back(line.cells.size() - 1);
            ++m_result.marked;
            for (const std::string& mark : marks)
                if (std::ranges::find(notes, mark) == notes.end()) notes.push_back(mark);
        }
        line.cells.push_back(notes.empty() ? Content() : Content(joined(notes)));
        m_result.table.lines.push_back(std::move(line));
    }

    /// "(1)" for each reason that the column's number fails a check; a reason is told once.
    std::vector<std::string> marks_of(const UnitColumn& column, const Measures& of) {
        std::vector<std::string> marks;
        for (const Item item : column.items)
            for (const std::string& cell : of.at(item).cells)
                for (const Doubt& doubt : m_contents.doubts) {
                    if (doubt.cell != cell) continue;
                    auto told = std::ranges::find(m_reasons, doubt.why);
                    if (told == m_reasons.end()) {
                        m_reasons.push_back(doubt.why);
                        told = std::prev(m_reasons.end());
                        m_result.footnotes.push_back(
                            m_words.text("footnote", {std::to_string(m_reasons.size()), doubt.why}));
                    }
                    marks.push_back(m_words.text("mark", {std::to_string(told - m_reasons.begin() + 1)}));
                }
        return marks;
    }

    /// Numbers that add up are formulas, so that a clerk who mends one sees the sum follow.
    paper::Line sum_line(const Line& sum, LineKind kind,
                         std::vector<std::pair<std::size_t, std::size_t>> lines) const {
        paper::Line line;
        line.kind = kind;
        line.cells.resize(2);
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const bool any = std::ranges::any_of(lines, [&](const auto& span) {
                for (std::size_t at = span.first; at <= span.second; ++at)
                    if (!std::holds_alternative<std::monostate>(m_result.table.lines[at].cells[column + 2]))
                        return true;
                return false;
            });
            if (!m_columns[column].added_up)
                line.cells.push_back(m_columns[column].of(sum.of[m_product]));
            else
                line.cells.push_back(any ? Content(paper::Sum{lines}) : Content());
        }
        line.cells.emplace_back();
        return line;
    }

    const Contents& m_contents;
    const std::size_t m_product;
    const std::vector<UnitColumn> m_columns;
    const Words& m_words;
    MarkedTable m_result;
    std::vector<std::string> m_reasons;
};

/// Which words say why a unit has no closing.
std::string_view absence_note(Absence absence) {
    switch (absence) {
    case Absence::no_opening:
        return "no_opening_note";
    case Absence::not_yet:
        return "not_yet_note";
    case Absence::dissolved:
        return "dissolved_note";
    case Absence::merged:
        return "merged_note";
    case Absence::none:
    case Absence::not_reported:
        break;
    }
    return "not_reported_note";
}

std::string product_id(std::string_view prefix, std::size_t product) {
    return std::string(prefix) + std::to_string(product);
}

} // namespace

Quantity percent(double share) {
    return {number::from_cell(share) * 100, 1};
}

std::string day_and_month(Date day) {
    const auto fields = calendar::fields(day);
    return std::to_string(unsigned(fields.day())) + "/" + std::to_string(unsigned(fields.month()));
}

std::string closing_header(const Figures& figures, const Words& words) {
    if (!figures.until) return words.column("closing_open");
    if (*figures.until == figures.period.end()) return words.column("closing");
    return words.column("closing_until", {day_and_month(*figures.until)});
}

std::optional<std::size_t> column_of(ResultColumn column, const Figures& figures) {
    const bool of_estimate = column == ResultColumn::estimate || column == ResultColumn::estimated_rate;
    if (of_estimate && !figures.estimated) return std::nullopt;
    auto place = static_cast<std::size_t>(column);
    if (figures.estimated) return place;
    if (column > ResultColumn::estimate) --place;
    if (column > ResultColumn::estimated_rate) --place;
    return place;
}

MarkedTable results_of(const Contents& contents, std::size_t product, const Words& words) {
    const Figures& figures = contents.figures;
    const std::string increase = words.column("increase");
    std::vector<UnitColumn> columns{
        {{},
         words.column("target"),
         [](const Measures& of) { return people(of.at(Item::target)); },
         only(Item::target)},
        {{},
         words.column("opening"),
         [](const Measures& of) { return people(of.at(Item::opening)); },
         only(Item::opening)},
        {increase, words.column("joined"), [](const Measures& of) { return people(of.at(Item::joined)); },
         only(Item::joined)},
        {increase, words.column("returned"), [](const Measures& of) { return people(of.at(Item::returned)); },
         only(Item::returned)},
        {{},
         words.column("left"),
         [](const Measures& of) { return people(of.at(Item::left)); },
         only(Item::left)},
        {{},
         closing_header(figures, words),
         [](const Measures& of) { return people(of.at(Item::closing)); },
         only(Item::closing)}};
    if (figures.estimated)
        columns.push_back({{},
                           words.estimate(figures.period.kind()),
                           [](const Measures& of) { return people(of.at(Item::estimate)); },
                           only(Item::estimate)});
    columns.push_back({{},
                       words.column("joined_to_date"),
                       [](const Measures& of) { return people(of.at(Item::joined_to_date)); },
                       only(Item::joined_to_date)});
    columns.push_back(
        {{}, words.column("rate"), [](const Measures& of) { return share(of.rate); }, {}, false});
    if (figures.estimated)
        columns.push_back({{},
                           words.column("estimated_rate"),
                           [](const Measures& of) { return share(of.estimated_rate); },
                           {},
                           false});
    columns.push_back({{},
                       words.column("remaining"),
                       [](const Measures& of) { return people(of.at(Item::remaining)); },
                       {}});
    const auto note = [&](const Measures& of) {
        std::vector<std::string> notes;
        if (!of.at(Item::target)) notes.push_back(words.text("no_target_note"));
        if (!of.reported()) notes.push_back(words.text(absence_note(of.absence)));
        if (of.reported() && !of.whole) notes.push_back(words.text("part_note"));
        if (of.reported() && of.whole && !of.at(Item::joined_to_date))
            notes.push_back(words.text("to_date_note"));
        if (figures.estimated && !of.at(Item::estimate)) notes.push_back(words.text("estimate_note"));
        const Figure &target = of.at(Item::target), &achieved = of.at(Item::achieved);
        if (target && achieved && *target.people > 0 && *achieved.people > *target.people)
            notes.push_back(words.text("surplus_note", {std::to_string(*achieved.people - *target.people)}));
        return notes;
    };
    return UnitTable(contents, product, std::move(columns), words)
        .make(product_id(results_table, product), note, "total_note");
}

MarkedTable comparison_of(const Contents& contents, std::size_t product, const Words& words) {
    const std::string before = words.column("before"), year_before = words.column("year_before");
    const std::string population =
        words.column(workbook::products[product] == table::Product::health ? "population" : "workforce");
    std::vector<UnitColumn> columns{
        {{},
         closing_header(contents.figures, words),
         [](const Measures& of) { return people(of.at(Item::closing)); },
         only(Item::closing)},
        {{}, before, [](const Measures& of) { return people(of.at(Item::before)); }, only(Item::before)},
        {{},
         words.column("change"),
         [](const Measures& of) { return difference(of.at(Item::closing), of.at(Item::before)); },
         {}},
        {{},
         year_before,
         [](const Measures& of) { return people(of.at(Item::year_before)); },
         only(Item::year_before)},
        {{},
         words.column("change"),
         [](const Measures& of) { return difference(of.at(Item::closing), of.at(Item::year_before)); },
         {}},
        {{},
         words.column("due"),
         [](const Measures& of) { return people(of.at(Item::due)); },
         only(Item::due)},
        {{},
         words.column("renewed"),
         [](const Measures& of) { return people(of.at(Item::renewed)); },
         only(Item::renewed)},
        {{}, words.column("retention"), [](const Measures& of) { return share(of.retention); }, {}, false},
        {{},
         population,
         [](const Measures& of) { return people(of.at(Item::population)); },
         only(Item::population)},
        {{}, words.column("coverage"), [](const Measures& of) { return share(of.coverage); }, {}, false}};
    const auto note = [&](const Measures& of) {
        return of.reported() ? std::vector<std::string>{}
                             : std::vector{words.text(absence_note(of.absence))};
    };
    return UnitTable(contents, product, std::move(columns), words)
        .make(product_id(comparison_table, product), note, "compared_note");
}

Table providers_of(const Contents& contents, const Words& words) {
    Table table;
    table.id = providers_table;
    table.columns = {{ColumnRole::ordinal, {}, words.column("ordinal")},
                     {ColumnRole::name, {}, words.column("provider")},
                     {ColumnRole::people, {}, words.column("points")},
                     {ColumnRole::people, {}, words.column("collectors")},
                     {ColumnRole::people, {}, words.column("collaborators")},
                     {ColumnRole::people, {}, words.column("rounds")}};
    for (const std::string& name : contents.figures.heads.names)
        table.columns.push_back({ColumnRole::people, words.column("brought"), name});
    for (const Provider& provider : contents.records.providers) {
        paper::Line line;
        line.cells = {static_cast<std::int64_t>(table.lines.size() + 1),
                      provider.name,
                      provider.points,
                      provider.collectors,
                      provider.collaborators,
                      provider.rounds};
        for (const auto& brought : provider.brought)
            line.cells.push_back(brought ? Content(*brought) : Content());
        table.lines.push_back(std::move(line));
    }
    return table;
}

Table late_reports_of(const Contents& contents, const Words& words) {
    Table table;
    table.id = late_table;
    table.columns = {
        {ColumnRole::ordinal, {}, words.column("ordinal")}, {ColumnRole::name, {}, words.column("reporter")},
        {ColumnRole::words, {}, words.column("report")},    {ColumnRole::words, {}, words.column("last_day")},
        {ColumnRole::words, {}, words.column("received")},  {ColumnRole::words, {}, words.column("state")}};
    const auto day = [](const std::optional<Date>& date) {
        return date ? Content(calendar::numeric(*date)) : Content();
    };
    for (const OwedReport& report : contents.records.late())
        table.lines.push_back(
            {LineKind::unit,
             {static_cast<std::int64_t>(table.lines.size() + 1), report.reporter, report.kind,
              day(report.due), day(report.received), calendar::words(report.status)},
             {}});
    return table;
}

Table changes_of(const Contents& contents, const Words& words) {
    Table table;
    table.id = changes_table;
    table.columns = {
        {ColumnRole::ordinal, {}, words.column("ordinal")}, {ColumnRole::name, {}, words.column("unit")},
        {ColumnRole::words, {}, words.column("product")},   {ColumnRole::words, {}, words.column("item")},
        {ColumnRole::people, {}, words.column("old")},      {ColumnRole::people, {}, words.column("new")},
        {ColumnRole::words, {}, words.column("reason")}};
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? Content(*value) : Content();
    };
    const auto reason = [&](Cause cause) -> Content {
        constexpr std::array<std::string_view, 5> reasons{"", "reason_first_told", "reason_no_longer",
                                                          "reason_unit_new", "reason_unit_removed"};
        const std::string_view name = reasons.at(static_cast<std::size_t>(cause));
        return name.empty() ? Content() : Content(words.text(name));
    };
    for (const Restatement& change : contents.restatements)
        table.lines.push_back({LineKind::unit,
                               {static_cast<std::int64_t>(table.lines.size() + 1), change.unit,
                                contents.figures.heads.names[change.product], words.item(change.item),
                                number(change.before), number(change.now), reason(change.cause)},
                               {}});
    return table;
}

} // namespace ansinh::committee_report
