#include "commands/check_report_dialog.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "calendar/period.hxx"
#include "commands/check_report_run.hxx"
#include "commands/dialog_parts.hxx"
#include "office/dialog/dialog.hxx"
#include "office/open_documents.hxx"
#include "profile/shipped.hxx"
#include "report/earlier.hxx"
#include "report/read_report.hxx"
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

/// Items of the list of where findings go.
constexpr std::size_t here = 0, in_new = 1, first_year = 2;

/// So many letters wide, cut or filled up.
std::string column_wide(const std::string& text, std::size_t letters) {
    std::u32string all = text::decode(text::one_line(text));
    if (all.size() > letters) all = all.substr(0, letters - 1) + U"…";
    all.resize(letters, U' ');
    return text::encode(all) + " ";
}

/// A table as it is read; one with units in columns is turned.
struct TableChoice {
    table::Table table;
    bool turned = false;
    table::Area area; ///< in the document
};

/// Those that run_check() would take: the turned ones where there are any, else all that discovery found.
std::vector<TableChoice> choices_of(SheetTables read, const report::Indicators& indicators) {
    std::vector<TableChoice> choices;
    for (report::ReportTable& found : report::report_tables(read.content, read.tables, read.words, indicators))
        if (found.turned) choices.push_back({std::move(found.table), true, found.area});
    if (!choices.empty()) return choices;
    for (table::Table& table : read.tables) {
        const table::Area area = table.area;
        choices.push_back({std::move(table), false, area});
    }
    return choices;
}

class Asker {
public:
    Asker(Invocation& invocation, const office::Document& document)
        : m_invocation(invocation),
          m_sheets(document.sheet_names()),
          m_workbooks(open_years_workbooks(invocation.context, document)),
          m_own(is_clerks_own(document)),
          m_indicators(border::report_indicators(invocation.context)),
          m_sentences(invocation.sentences.for_window()),
          m_dialog(invocation.context, invocation.frame, m_sentences, "CheckReport") {
        SheetTables read = read_tables(invocation, document, {});
        m_sheet = read.content.name;
        m_cursor = read.cursor;
        m_tables = choices_of(std::move(read), m_indicators);
        if (m_tables.empty()) throw Error("report.no-table", {m_sheet});
        std::erase(m_sheets, m_sheet);
        m_read_only = document.is_read_only();
        const bool in_year = !m_own && m_workbooks.size() == 1;
        m_memory = check_memory(in_year ? m_workbooks.front() : document);
        if (in_year) m_file = border::to_utf8(office::url_of(document));
    }

    std::optional<CheckRequest> ask() {
        fill_lists();
        choose_table(place_under_cursor());
        m_dialog.focus(m_tables.size() > 1 ? "table" : "previous");
        m_invocation.progress.rest();
        const bool wanted = m_dialog.execute([this](std::string_view control) { changed(control); });
        if (!wanted) throw Error("command.cancelled");
        return m_wants_rules ? std::nullopt : std::optional(m_request);
    }

private:
    const table::Table& table() const { return m_tables[m_table].table; }
    bool turned() const { return m_tables[m_table].turned; }
    std::string say(const char* code) const { return m_sentences.render(Message{code, {}}); }
    std::size_t place_under_cursor() const;
    void fill_lists();
    void show_tables();
    void show_previous(const std::string& remembered);
    void propose_home();
    void choose_table(std::size_t place);
    void show_columns();
    void show_column();
    void changed(std::string_view control);
    void respond(std::string_view control);
    void correct();
    void take();
    void take_units(CheckRequest& request) const;
    void take_previous(CheckRequest& request) const;
    void take_home(CheckRequest& request) const;
    std::vector<ColumnAnswer> recognised() const;
    const ColumnAnswer* answer_for(const std::vector<ColumnAnswer>& answers, int column) const;
    std::string line_of(const table::Column& column, const ColumnAnswer* answer) const;
    std::string label_of(const std::string& indicator) const;

    Invocation& m_invocation;
    std::vector<TableChoice> m_tables;
    std::string m_sheet;
    std::optional<table::Position> m_cursor;
    std::vector<std::string> m_sheets;         ///< the others
    std::vector<office::Document> m_workbooks; ///< years' workbooks that could take the findings
    bool m_own = false;                        ///< the document is the clerk's own
    std::string m_file;                        ///< what it is remembered by where it is not
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
    for (std::size_t place = 0; place < m_tables.size(); ++place)
        if (m_cursor && m_tables[place].area.contains(*m_cursor)) return place;
    return 0;
}

void Asker::fill_lists() {
    set_regulations(m_dialog, m_sentences, "profile", "choice.own-profile");
    std::vector<std::string> homes{say("choice.findings-here"), say("choice.findings-new")};
    for (const office::Document& workbook : m_workbooks)
        homes.push_back(m_sentences.render(Message{"choice.findings-year", {office::shown_name(workbook)}}));
    m_dialog.set_items("findings", homes);
    propose_home();
    m_dialog.set_items("previous", m_sheets);
    std::vector<std::string> indicators{say("choice.not-checked")};
    indicators.insert(indicators.end(), m_indicators.labels().begin(), m_indicators.labels().end());
    m_dialog.set_items("indicator", indicators);
    set_sentences(m_dialog, m_sentences, "product",
                  {"choice.no-product", "choice.product-bhyt", "choice.product-bhxh"});
}

/// A received file is left alone. Of several years' workbooks none is likelier than another.
void Asker::propose_home() {
    if (m_own && !m_read_only) return m_dialog.select("findings", here);
    if (m_workbooks.empty()) return m_dialog.select("findings", in_new);
    if (m_workbooks.size() == 1) m_dialog.select("findings", first_year);
}

/// Several stand there as in the URL: "Tháng 7; Tháng 8:2026-08".
void Asker::show_previous(const std::string& remembered) {
    auto earlier = report::read_earlier(remembered, m_sheets);
    std::erase_if(earlier, [&](const report::EarlierSheet& one) {
        return std::ranges::find(m_sheets, one.sheet) == m_sheets.end();
    });
    m_dialog.set_text("previous", report::write_earlier(earlier));
}

/// Where they stand in the document.
void Asker::show_tables() {
    std::vector<table::Table> shown;
    for (const TableChoice& choice : m_tables) {
        shown.emplace_back();
        shown.back().title = choice.table.title;
        shown.back().area = choice.area;
    }
    show_table_list(m_dialog, "table", shown, &shown[m_table]);
    m_dialog.set_enabled("table", m_tables.size() > 1);
}

/// With the answers remembered for it.
void Asker::choose_table(std::size_t place) {
    m_table = place;
    show_tables();
    std::vector<std::string> all = m_sheets;
    all.push_back(m_sheet);
    const report::CheckedTable* known = m_memory.find(m_sheet, table(), all, m_file, m_tables[m_table].area);
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
        column_wide(report::column_said(column.column, turned()), turned() ? 5 : 3) + column_wide(target::shown_path(column.path), 34);
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

void Asker::take_previous(CheckRequest& request) const {
    const std::string said = text::one_line(m_dialog.text("previous"));
    for (const report::EarlierSheet& earlier : report::read_earlier(said, m_sheets))
        if (std::ranges::find(m_sheets, earlier.sheet) == m_sheets.end())
            throw Error(earlier.sheet == m_sheet ? "check.same-sheet" : "sheet.unknown", {earlier.sheet});
    request.previous = said;
}

void Asker::take_home(CheckRequest& request) const {
    const auto home = m_dialog.selected("findings");
    if (!home) throw Error("check.which-year", {names_of(m_workbooks)});
    if (m_read_only && *home == here) throw Error("check.read-only");
    if (*home == here)
        request.findings = "here";
    else
        request.findings = *home == in_new ? "new" : office::shown_name(m_workbooks.at(*home - first_year));
}

/// As the URL form would say it.
void Asker::take() {
    CheckRequest request;
    request.on = border::today();
    request.sheet = m_sheet;
    request.table = table::area_name(m_tables[m_table].area);
    take_previous(request);
    take_home(request);
    const std::string period = text::one_line(m_dialog.text("period"));
    request.period = period.empty() ? period : calendar::Period::parse(period).code();
    const std::size_t profile = m_dialog.selected("profile").value_or(0);
    request.profile = profile == 0 ? std::string() : std::string(profile::shipped_names.at(profile - 1));
    take_units(request);
    std::string columns;
    for (const ColumnAnswer& answer : m_answers)
        columns += (columns.empty() ? "" : ", ") + report::column_said(answer.column, turned()) + "=" +
                   (answer.indicator.empty() ? "-" : answer.indicator) + ":" + answer.product + ":" +
                   answer.period;
    if (!columns.empty()) {
        report::read_column_answers(columns, m_indicators, turned());
        request.columns = columns;
    }
    if (recognised().empty()) throw Error("report.no-indicator", {*request.table});
    m_request = std::move(request);
    m_dialog.end(true);
}

} // namespace

std::optional<CheckRequest> ask_check_request(Invocation& invocation, const office::Document& document) {
    return Asker(invocation, document).ask();
}

} // namespace ansinh::commands
