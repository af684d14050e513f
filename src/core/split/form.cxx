#include "split/form.hxx"

#include "calendar/date_reading.hxx"
#include "number/digits.hxx"
#include "split/period_header.hxx"
#include "target/choice.hxx"
#include "target/people_text.hxx"
#include "text/normalise.hxx"

#include <algorithm>

namespace ansinh::split {

namespace {

using table::Column;
using table::Meaning;

std::string label_of(const Column& column) {
    const std::string letter = table::column_name(column.column);
    return column.path.empty() ? letter : letter + ": " + target::shown_path(column.path);
}

/// What was typed, without what nobody sees.
std::string typed(const std::string& text) {
    return text::one_line(text);
}

class RequestMaker {
public:
    RequestMaker(const Form& form, const table::Sheet& sheet, std::span<const table::Table> tables)
        : m_form(form), m_sheet(sheet), m_tables(tables) {}

    FormRequest make() {
        m_made.request.grain = m_form.grain;
        m_made.request.overwrite = m_form.overwrite;
        read_total();
        read_span();
        read_weights();
        read_kept();
        read_place();
        return std::move(m_made);
    }

private:
    void stop(Message message, Answer answer) { m_made.stops.push_back({std::move(message), answer}); }

    /// A range as typed; nothing, and a stop, where it is none.
    std::optional<std::string> range(const std::string& text, Answer answer) {
        if (table::parse_area(text)) return text;
        stop({"split.range", {std::string(), text}}, answer);
        return std::nullopt;
    }

    void read_total() {
        if (m_form.total.column) {
            m_made.request.total = table::column_name(*m_form.total.column);
            if (m_form.table) m_made.request.table = table::area_name(*m_form.table);
            return;
        }
        const std::string text = typed(m_form.total.text);
        if (text.empty()) return stop({"split.total-missing", {}}, Answer::total);
        if (table::parse_area(text)) {
            m_made.request.total = text;
            return;
        }
        const target::PeopleText people = target::parse_people(text, m_sheet.separators);
        if (people.fault) return stop(*people.fault, Answer::total);
        m_made.request.total = std::to_string(*people.people);
    }

    std::optional<calendar::Date> day(const std::string& text) {
        if (typed(text).empty()) return std::nullopt;
        const calendar::DateReading read = calendar::read_date(text);
        if (!read.value) stop({"split.day", {std::string(), typed(text)}}, Answer::first);
        return read.value;
    }

    void read_span() {
        const std::size_t before = m_made.stops.size();
        const auto first = day(m_form.first), last = day(m_form.last);
        if (first && last) {
            m_made.request.span = {*first, *last};
            return;
        }
        const std::string text = typed(m_form.year);
        if (text.empty()) return stop({"split.year-missing", {}}, Answer::year);
        const auto year = number::digits(text);
        if (!year) return stop({"schedule.year", {text}}, Answer::year);
        try {
            const quota::TimeSpan whole = quota::whole_year(*year);
            m_made.request.span = {first.value_or(whole.first), last.value_or(whole.last)};
        } catch (const Error& error) {
            if (m_made.stops.size() == before) stop(error.message(), Answer::year);
        }
    }

    void read_weights() {
        if (m_form.weights == quota::TimeWeights::equal) m_made.request.weights = "equal";
        if (m_form.weights != quota::TimeWeights::profile) return;
        if (typed(m_form.profile).empty()) return stop({"split.profile-missing", {}}, Answer::profile);
        m_made.request.weights = range(typed(m_form.profile), Answer::profile);
    }

    void read_kept() {
        if (!m_form.kept.column) {
            const std::string text = typed(m_form.kept.text);
            if (!text.empty()) m_made.request.kept = range(text, Answer::kept);
            return;
        }
        const table::Table* table = table_of(m_form, m_tables);
        const auto units = table == nullptr ? std::vector<const table::Row*>() : table->units();
        if (units.empty()) return;
        const int column = *m_form.kept.column;
        m_made.request.kept = table::area_name({units.front()->row, column, units.back()->row, column});
    }

    void read_place() {
        if (is_about_units(m_form) && m_form.by_header) return;
        const std::string text = typed(m_form.into);
        if (text.empty()) return stop({"split.into-missing", {}}, Answer::into);
        if (is_about_units(m_form) && table::parse_column(text))
            m_made.request.into = text;
        else
            m_made.request.into = range(text, Answer::into);
    }

    const Form& m_form;
    const table::Sheet& m_sheet;
    std::span<const table::Table> m_tables;
    FormRequest m_made;
};

} // namespace

bool is_about_units(const Form& form) {
    if (form.total.column) return true;
    const auto area = table::parse_area(typed(form.total.text));
    return area && (area->rows() > 1 || area->columns() > 1);
}

const table::Table* table_of(const Form& form, std::span<const table::Table> tables) {
    const auto found = std::ranges::find_if(
        tables, [&](const table::Table& table) { return form.table && table.area == *form.table; });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<ColumnChoice> total_choices(const table::Table& table, const table::Vocabulary& words) {
    std::vector<ColumnChoice> choices;
    for (const Column& column : table.columns) {
        const bool may_be = column.meaning == Meaning::target || column.meaning == Meaning::unknown;
        if (!may_be || column.path.empty() || column.column == table.name_column) continue;
        if (period_in(column.path.back()) || words.is_period(column.path.back())) continue;
        choices.push_back({label_of(column), column.column});
    }
    return choices;
}

std::vector<ColumnChoice> kept_choices(const table::Table& table) {
    std::vector<ColumnChoice> choices;
    for (const Column& column : table.columns)
        if (column.meaning == Meaning::achieved) choices.push_back({label_of(column), column.column});
    return choices;
}

FormRequest request_of(const Form& form, const table::Sheet& sheet, std::span<const table::Table> tables) {
    return RequestMaker(form, sheet, tables).make();
}

} // namespace ansinh::split
