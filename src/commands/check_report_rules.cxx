#include "commands/check_report_rules.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "office/new_sheet.hxx"
#include "office/table/reader.hxx"
#include "office/workbook/form_sheet.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace ansinh::commands {

namespace {

constexpr char form_id[] = "rules";
constexpr int ready_rows = 30;

/// Of the form's columns, in mm: name, expression and advice need room.
constexpr std::array widths{12.0, 52.0, 62.0, 18.0, 22.0, 40.0, 52.0, 34.0, 20.0};

template <class Value>
std::vector<std::string> shown(const report::OwnRuleWords::Choices<Value>& choices) {
    std::vector<std::string> words;
    for (const auto& choice : choices)
        words.push_back(choice.second.front());
    return words;
}

std::optional<std::string> rules_sheet(const office::Document& document, const workbook::Form& form) {
    const std::vector<std::string> sheets = document.sheet_names();
    const auto found = std::ranges::find_if(sheets, [&](const std::string& name) {
        return text::name_key(name) == text::name_key(form.name);
    });
    return found == sheets.end() ? std::nullopt : std::optional(*found);
}

/// A rule that is switched off: what stands in each column, by the form's keys.
std::vector<std::string> example(const annex::CheckWords& example, const workbook::Form& form,
                                 const report::OwnRuleWords& words) {
    const std::map<std::string, std::string> said{
        {"ordinal", "1"},
        {"name", example.own_rule_name},
        {"expression", example.own_rule_expression},
        {"tolerance", "0"},
        {"level", shown(words.levels).back()},
        {"missing", shown(words.missing).front()},
        {"cure", example.own_rule_cure},
        {"used", shown(words.used).back()}};
    std::vector<std::string> row;
    for (const workbook::FormColumn& column : form.columns) {
        const auto text = said.find(column.key);
        row.push_back(text == said.end() ? std::string() : text->second);
    }
    return row;
}

office::FormSheet sheet_of(const border::Context& context, const workbook::Form& form) {
    const report::OwnRuleWords words = border::own_rule_words(context);
    office::FormSheet sheet;
    sheet.name = form.name;
    sheet.ready_rows = ready_rows;
    sheet.widths.assign(widths.begin(), widths.end());
    for (std::size_t place = 0; place < form.columns.size(); ++place) {
        const workbook::FormColumn& column = form.columns[place];
        sheet.headers.push_back(column.header);
        if (column.key == "level") sheet.lists[place] = shown(words.levels);
        if (column.key == "missing") sheet.lists[place] = shown(words.missing);
        if (column.key == "used") sheet.lists[place] = shown(words.used);
    }
    sheet.rows = {example(border::annex_words(context).check, form, words)};
    return sheet;
}

} // namespace

CheckRules check_rules(const Invocation& invocation, std::span<const office::Document> documents) {
    CheckRules rules{border::report_rules(invocation.context), {}, {}, 0};
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const workbook::Form& form = forms.form(form_id);
    for (; rules.document < documents.size(); ++rules.document) {
        const office::Document& document = documents[rules.document];
        const auto name = rules_sheet(document, form);
        if (!name) continue;
        rules.sheet =
            office::read_sheet(invocation.context, document, document.sheet_named(*name), invocation.progress);
        report::OwnRules own =
            report::read_own_rules(*rules.sheet, form, border::own_rule_words(invocation.context));
        std::ranges::move(own.rules, std::back_inserter(rules.rules));
        rules.faults = std::move(own.faults);
        break;
    }
    return rules;
}

Message new_rules_sheet(Invocation& invocation) {
    if (!invocation.arguments.empty()) {
        invocation.arguments.allow_only({"rules"});
        invocation.arguments.choice("rules", {"new"});
    }
    const office::Document document = changeable_document(invocation);
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    office::FormSheet sheet = sheet_of(invocation.context, forms.form(form_id));
    const std::string name = sheet.name;
    office::check_sheet_can_be_added(document, name);
    const auto title = border::to_office(invocation.sentences.render(Message{"rules.title", {}}));
    const auto made = office::insert_form_sheet(document, std::move(sheet), title);
    const table::Position first{1, 1};
    document.select(made, std::span(&first, 1));
    return {"rules.done", {name}};
}

} // namespace ansinh::commands
