#include "report/own_rules.hxx"

#include "data/json.hxx"
#include "report/form_rows.hxx"
#include "report/rule_words.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <array>
#include <optional>

namespace ansinh::report {

namespace {

constexpr std::array used_words{std::pair{"yes", true}, std::pair{"no", false}};

template <class Names>
auto choices(const data::Node& node, const Names& names) {
    using Value = std::remove_cvref_t<decltype(names.front().second)>;
    OwnRuleWords::Choices<Value> read;
    for (const auto& [key, list] : node.members()) {
        const Value value = data::named(names, key, list);
        std::vector<std::string> written;
        for (const data::Node& word : list.elements())
            written.push_back(word.line());
        if (written.empty()) list.refuse();
        read.emplace_back(value, std::move(written));
    }
    return read;
}

class Reader {
public:
    Reader(const table::Sheet& sheet, const workbook::Form& form, const OwnRuleWords& words)
        : m_sheet(sheet), m_form(form), m_words(words), m_rows(sheet, form, {"name", "expression"}) {}

    OwnRules read() {
        if (!m_rows.found())
            throw Error("own.no-headers", {m_sheet.name, header_of("name"), header_of("expression")});
        for (int row = m_rows.first_row(); row < m_sheet.rows(); ++row)
            read_row(row);
        return std::move(m_rules);
    }

private:
    std::string header_of(const std::string& key) const {
        for (const workbook::FormColumn& column : m_form.columns)
            if (column.key == key) return column.header;
        return key;
    }
    std::string said(int row, const std::string& key) const { return m_rows.said(row, key); }

    void fault(int row, const std::string& key, const char* code, std::vector<Argument> arguments) {
        Finding finding;
        finding.rule = code;
        finding.unit = said(row, "name");
        finding.cells = {m_rows.place(row, key)};
        finding.sheet = m_sheet.name;
        arguments.insert(arguments.begin(), table::cell_name(finding.cells.front()));
        finding.text = {code, std::move(arguments)};
        m_rules.faults.push_back(std::move(finding));
        m_faulty = true;
    }

    template <class Value>
    Value choice(int row, const std::string& key, const OwnRuleWords::Choices<Value>& choices, Value blank) {
        const std::string text = said(row, key);
        if (text.empty()) return blank;
        std::vector<Message> known;
        for (const auto& choice : choices) {
            for (const std::string& word : choice.second)
                if (text::plain_key(word) == text::plain_key(text)) return choice.first;
            known.push_back({"own.choice", {choice.second.front()}});
        }
        fault(row, key, "own.word", {text, std::move(known)});
        return blank;
    }

    void read_tolerance(int row, Rule& rule);
    void read_row(int row);

    const table::Sheet& m_sheet;
    const workbook::Form& m_form;
    const OwnRuleWords& m_words;
    const FormRows m_rows;
    bool m_faulty = false; ///< the row at hand
    OwnRules m_rules;
};

void Reader::read_tolerance(int row, Rule& rule) {
    const std::string text = said(row, "tolerance");
    if (text.empty()) return;
    const table::Cell& cell = m_rows.cell(row, "tolerance");
    if (cell.kind == table::CellKind::number) {
        rule.tolerance = number::from_cell(cell.value);
        rule.relative = text.ends_with('%');
    } else {
        const text::NumberReading reading = text::read_number(text, m_sheet.separators);
        if (reading.kind != text::ReadingKind::number) return fault(row, "tolerance", "own.number", {text});
        rule.tolerance = *reading.value;
        rule.relative = reading.percent;
    }
    if (rule.tolerance < 0) fault(row, "tolerance", "own.number", {text});
}

void Reader::read_row(int row) {
    const std::string expression = said(row, "expression");
    if (said(row, "name").empty() && expression.empty()) return;
    m_faulty = false;
    Rule rule;
    rule.id = rule.topic = "own-" + std::to_string(row + 1);
    rule.name = said(row, "name").empty() ? expression : said(row, "name");
    const bool used = choice(row, "used", m_words.used, true);
    if (!used) return;
    rule.severity = choice(row, "level", m_words.levels, Severity::error);
    rule.missing = choice(row, "missing", m_words.missing, Missing::partial_null);
    rule.instruction = said(row, "cure");
    rule.source = said(row, "source");
    read_tolerance(row, rule);
    if (expression.empty()) return fault(row, "expression", "own.blank", {header_of("expression")});
    try {
        rule.claim = parse_expression(expression);
    } catch (const Error& error) {
        return fault(row, "expression", "own.syntax", error.message().arguments);
    }
    if (!m_faulty) m_rules.rules.push_back(std::move(rule));
}

} // namespace

OwnRuleWords OwnRuleWords::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "own-rule-words.json"));
    root.need("source").line();
    root.need("note").line();
    OwnRuleWords words;
    words.levels = choices(root.need("levels"), rule_severities);
    words.missing = choices(root.need("missing"), rule_missings);
    words.used = choices(root.need("used"), used_words);
    root.finish();
    return words;
}

OwnRules read_own_rules(const table::Sheet& sheet, const workbook::Form& form, const OwnRuleWords& words) {
    return Reader(sheet, form, words).read();
}

} // namespace ansinh::report
