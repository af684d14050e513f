#include "commands/check_report_dialog.hxx"

#include "border/shipped.hxx"
#include "border/today.hxx"
#include "calendar/period.hxx"
#include "commands/check_report_run.hxx"
#include "commands/dialog_parts.hxx"
#include "office/dialog/dialog.hxx"
#include "profile/shipped.hxx"
#include "report/earlier.hxx"
#include "report/unit_answers.hxx"
#include "target/choice.hxx"
#include "text/code_points.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>

namespace ansinh::commands {

namespace {

using report::ColumnAnswer;

constexpr std::array product_codes{"", "bhyt", "bhxh"};

/// So many letters wide, cut or filled up.
std::string column_wide(const std::string& text, std::size_t letters) {
    std::u32string all = text::decode(text::one_line(text));
    if (all.size() > letters) all = all.substr(0, letters - 1) + U"…";
    all.resize(letters, U' ');
    return text::encode(all) + " ";
}

class Asker {
public:
    Asker(Invocation& invocation, const office::Document& document)
        : m_invocation(invocation),
          m_read(read_tables(invocation, document, {})),
          m_sheets(document.sheet_names()),
          m_memory(check_memory(document)),
          m_indicators(border::report_indicators(invocation.context)),
          m_sentences(invocation.sentences.for_window()),
          m_dialog(invocation.context, invocation.frame, m_sentences, "CheckReport") {
        if (m_read.tables.empty()) throw Error("table.none");
        std::erase(m_sheets, m_read.content.name);
        m_read_only = document.is_read_only();
    }

    std::optional<CheckRequest> ask() {
        fill_lists();
        choose_table(place_under_cursor());
        m_dialog.focus(m_read.tables.size() > 1 ? "table" : "previous");
        m_invocation.progress.rest();
        const bool wanted = m_dialog.execute([this](std::string_view control) { changed(control); });
        if (!wanted) throw Error("command.cancelled");
        return m_wants_rules ? std::nullopt : std::optional(m_request);
    }

private:
    const table::Table& table() const { return m_read.tables[m_table]; }
    std::string say(const char* code) const { return m_sentences.render(Message{code, {}}); }
    std::size_t place_under_cursor() const;
    void fill_lists();
    void show_previous(const std::string& remembered);
    void choose_table(std::size_t place);
    void show_columns();
    void show_column();
    void changed(std::string_view control);
    void respond(std::string_view control);
    void correct();
    void take();
    void take_units(CheckRequest& request) const;
    std::vector<ColumnAnswer> recognised() const;
    const ColumnAnswer* answer_for(const std::vector<ColumnAnswer>& answers, int column) const;
    std::string line_of(const table::Column& column, const ColumnAnswer* answer) const;
    std::string label_of(const std::string& indicator) const;

    Invocation& m_invocation;
    SheetTables m_read;
    std::vector<std::string> m_sheets; ///< the others
    std::string m_previous;            ///< several remembered together; empty: none are
    report::CheckMemory m_memory;
    report::Indicators m_indicators;
    border::Sentences m_sentences;
    office::Dialog m_dialog;
    std::string m_units; ///< answers about names as they are remembered
    std::size_t m_table = 0;
    std::vector<const table::Column*> m_columns; ///< as the list shows them
    std::vector<ColumnAnswer> m_answers;         ///< corrections
    CheckRequest m_request;
    bool m_read_only = false, m_wants_rules = false;
};

std::size_t Asker::place_under_cursor() const {
    for (std::size_t place = 0; place < m_read.tables.size(); ++place)
        if (m_read.cursor && m_read.tables[place].area.contains(*m_read.cursor)) return place;
    return 0;
}

void Asker::fill_lists() {
    set_regulations(m_dialog, m_sentences, "profile", "choice.own-profile");
    set_sentences(m_dialog, m_sentences, "findings", {"choice.findings-here", "choice.findings-new"});
    std::vector<std::string> indicators{say("choice.not-checked")};
    indicators.insert(indicators.end(), m_indicators.labels().begin(), m_indicators.labels().end());
    m_dialog.set_items("indicator", indicators);
    set_sentences(m_dialog, m_sentences, "product",
                  {"choice.no-product", "choice.product-bhyt", "choice.product-bhxh"});
}

/// One sheet is chosen here; several can be said in the URL, and stay chosen as they are remembered.
void Asker::show_previous(const std::string& remembered) {
    auto earlier = report::read_earlier(remembered, m_sheets);
    std::erase_if(earlier, [&](const report::EarlierSheet& one) {
        return std::ranges::find(m_sheets, one.sheet) == m_sheets.end();
    });
    const std::string last = report::write_earlier(earlier);
    const auto sheet = std::ranges::find(m_sheets, last);
    m_previous = sheet == m_sheets.end() ? last : std::string();
    std::vector<std::string> items{say("choice.no-previous")};
    items.insert(items.end(), m_sheets.begin(), m_sheets.end());
    if (!m_previous.empty()) items.push_back(m_previous);
    m_dialog.set_items("previous", items);
    m_dialog.select("previous", last.empty() ? 0 : static_cast<std::size_t>(sheet - m_sheets.begin()) + 1);
}

/// With the answers remembered for it.
void Asker::choose_table(std::size_t place) {
    m_table = place;
    show_table_list(m_dialog, "table", m_read.tables, &table());
    m_dialog.set_enabled("table", m_read.tables.size() > 1);
    std::vector<std::string> all = m_sheets;
    all.push_back(m_read.content.name);
    const report::CheckedTable* known = m_memory.find(m_read.content.name, table(), all);
    const report::CheckedTable last = known == nullptr ? report::CheckedTable() : *known;
    m_answers = report::answers_for(last.columns, table());
    show_previous(last.previous);
    m_dialog.set_text("period", last.period);
    m_units = report::write_unit_answers(last.units);
    m_dialog.set_text("units", m_units);
    const auto profile = std::ranges::find(profile::shipped_names, last.profile);
    m_dialog.select("profile", profile == profile::shipped_names.end()
                                   ? 0
                                   : static_cast<std::size_t>(profile - profile::shipped_names.begin()) + 1);
    m_dialog.select("findings", last.in_new || m_read_only ? 1 : 0);
    m_columns.clear();
    for (const table::Column& column : table().columns)
        if (column.column != table().name_column && column.meaning != table::Meaning::ordinal &&
            !column.path.empty())
            m_columns.push_back(&column);
    show_columns();
}

/// Nothing where no column of the table is known and the clerk said nothing yet.
std::vector<ColumnAnswer> Asker::recognised() const {
    try {
        return report::answers_of(report::recognise(table(), m_indicators, m_answers));
    } catch (const Error&) {
        return {};
    }
}

const ColumnAnswer* Asker::answer_for(const std::vector<ColumnAnswer>& answers, int column) const {
    const auto found = std::ranges::find(answers, column, &ColumnAnswer::column);
    return found == answers.end() ? nullptr : &*found;
}

std::string Asker::label_of(const std::string& indicator) const {
    const auto& codes = m_indicators.codes();
    const auto found = std::ranges::find(codes, indicator);
    return found == codes.end() ? say("choice.not-checked")
                                : m_indicators.labels()[static_cast<std::size_t>(found - codes.begin())];
}

std::string Asker::line_of(const table::Column& column, const ColumnAnswer* answer) const {
    std::string line =
        column_wide(table::column_name(column.column), 3) + column_wide(target::shown_path(column.path), 34);
    if (answer == nullptr) return line + say("choice.not-checked");
    line += column_wide(label_of(answer->indicator), 26);
    if (!answer->product.empty())
        line += say(answer->product == "bhyt" ? "choice.product-bhyt" : "choice.product-bhxh") + " ";
    return line + answer->period;
}

void Asker::show_columns() {
    const auto answers = recognised();
    const std::vector<std::size_t> before = m_dialog.selection("columns");
    std::vector<std::string> lines;
    for (const table::Column* column : m_columns)
        lines.push_back(line_of(*column, answer_for(answers, column->column)));
    m_dialog.set_items("columns", lines);
    if (!before.empty() && before.back() < lines.size()) m_dialog.select("columns", before);
    show_column();
}

/// The chosen column's answer beside the list.
void Asker::show_column() {
    const auto chosen = m_dialog.selected("columns");
    for (const char* control : {"indicator", "product", "column_period"})
        m_dialog.set_enabled(control, chosen.has_value());
    if (!chosen) return;
    const auto answers = recognised();
    const ColumnAnswer* answer = answer_for(answers, m_columns[*chosen]->column);
    const auto& codes = m_indicators.codes();
    const auto code = answer == nullptr ? codes.end() : std::ranges::find(codes, answer->indicator);
    m_dialog.select("indicator",
                    code == codes.end() ? 0 : static_cast<std::size_t>(code - codes.begin()) + 1);
    const std::string product = answer == nullptr ? std::string() : answer->product;
    m_dialog.select("product", static_cast<std::size_t>(std::ranges::find(product_codes, product) -
                                                        product_codes.begin()));
    m_dialog.set_text("column_period", answer == nullptr ? std::string() : answer->period);
}

void Asker::changed(std::string_view control) {
    try {
        respond(control);
    } catch (const Error& error) {
        m_dialog.say(m_sentences.render(error.message()));
    }
}

void Asker::respond(std::string_view control) {
    if (control == "table") return choose_table(m_dialog.selected("table").value_or(0));
    if (control == "columns") return show_column();
    if (control == "indicator" || control == "product" || control == "column_period") return correct();
    if (control == "rules") {
        m_wants_rules = true;
        return m_dialog.end(true);
    }
    if (control == "check") take();
}

/// A period that is half typed waits: it is read when the check begins.
void Asker::correct() {
    const auto chosen = m_dialog.selected("columns");
    if (!chosen) return;
    const int column = m_columns[*chosen]->column;
    const std::size_t indicator = m_dialog.selected("indicator").value_or(0);
    std::erase_if(m_answers, [&](const ColumnAnswer& one) { return one.column == column; });
    m_answers.push_back({column, indicator == 0 ? std::string() : m_indicators.codes()[indicator - 1],
                         product_codes.at(m_dialog.selected("product").value_or(0)),
                         text::one_line(m_dialog.text("column_period"))});
    const auto answers = recognised();
    std::vector<std::string> lines;
    for (const table::Column* one : m_columns)
        lines.push_back(line_of(*one, answer_for(answers, one->column)));
    m_dialog.set_items("columns", lines);
    m_dialog.select("columns", *chosen);
}

/// The text stands for all that was remembered; unchanged it says nothing new.
void Asker::take_units(CheckRequest& request) const {
    const std::string units = text::one_line(m_dialog.text("units"));
    const report::UnitAnswersRead said = report::read_unit_answers(units);
    if (units != m_units) request.units = "-; " + report::write_unit_answers(said.answers);
}

/// As the URL form would say it.
void Asker::take() {
    CheckRequest request;
    request.on = border::today();
    request.sheet = m_read.content.name;
    request.table = table::area_name(table().area);
    const std::size_t previous = m_dialog.selected("previous").value_or(0);
    if (previous > m_sheets.size())
        request.previous = m_previous;
    else
        request.previous = previous == 0 ? std::string() : m_sheets[previous - 1];
    const std::string period = text::one_line(m_dialog.text("period"));
    request.period = period.empty() ? period : calendar::Period::parse(period).code();
    const std::size_t profile = m_dialog.selected("profile").value_or(0);
    request.profile = profile == 0 ? std::string() : std::string(profile::shipped_names.at(profile - 1));
    request.in_new = m_dialog.selected("findings") == 1;
    take_units(request);
    std::string columns;
    for (const ColumnAnswer& answer : m_answers)
        columns += (columns.empty() ? "" : ", ") + table::column_name(answer.column) + "=" +
                   (answer.indicator.empty() ? "-" : answer.indicator) + ":" + answer.product + ":" +
                   answer.period;
    if (!columns.empty()) {
        report::read_column_answers(columns, m_indicators);
        request.columns = columns;
    }
    if (recognised().empty()) throw Error("report.no-indicator", {*request.table});
    if (m_read_only && !*request.in_new) throw Error("check.read-only");
    m_request = std::move(request);
    m_dialog.end(true);
}

} // namespace

std::optional<CheckRequest> ask_check_request(Invocation& invocation, const office::Document& document) {
    return Asker(invocation, document).ask();
}

} // namespace ansinh::commands
