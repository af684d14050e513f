#include "border/shipped.hxx"

#include "border/text.hxx"
#include "profile/profile_json.hxx"
#include "report/rules_json.hxx"

namespace ansinh::border {

calendar::HolidayLaw holiday_law(const Context& context) {
    const std::string path = "data/holidays/vn.json";
    return calendar::HolidayLaw::from_json(read_package_file(context, to_office(path)), path);
}

profile::Profile shipped_profile(const Context& context, const std::string& name) {
    return profile::profile_from_json(
        read_package_file(context, to_office("data/profiles/" + name + ".json")), name);
}

profile::SheetWords sheet_words(const Context& context) {
    return profile::SheetWords::from_json(read_package_file(context, "data/profile-words.json"));
}

profile::Parameters law_parameters(const Context& context) {
    profile::Parameters parameters;
    for (const std::string& file : package_files(context, "data/parameters"))
        parameters.add_json(read_package_file(context, to_office("data/parameters/" + file)),
                            file.substr(0, file.rfind('.')));
    return parameters;
}

workbook::Words workbook_words(const Context& context) {
    return workbook::Words::from_json(read_package_file(context, "data/workbook-words.json"));
}

workbook::Forms workbook_forms(const Context& context) {
    return workbook::Forms::from_json(read_package_file(context, "data/workbook-sheets.json"));
}

paper::Form paper_form(const Context& context) {
    return paper::Form::from_json(read_package_file(context, "data/decree-30.json"));
}

paper::Kinds paper_kinds(const Context& context) {
    return paper::Kinds::from_json(read_package_file(context, "data/paper-kinds.json"));
}

paper::Metrics letter_metrics(const Context& context) {
    return paper::Metrics::from_json(read_package_file(context, "data/times-metrics.json"));
}

paper::TextNames text_names(const Context& context) {
    return paper::TextNames::from_json(read_package_file(context, "data/text-document.json"));
}

annex::Words annex_words(const Context& context) {
    return annex::Words::from_json(read_package_file(context, "data/annex-words.json"));
}

table::Vocabulary table_words(const Context& context) {
    return table::Vocabulary::from_json(read_package_file(context, "data/table-words.json"));
}

report::Indicators report_indicators(const Context& context) {
    return report::Indicators::from_json(read_package_file(context, "data/report-words.json"));
}

std::vector<report::Rule> report_rules(const Context& context) {
    return report::read_rules(read_package_file(context, "data/rules/report.json"), "rules/report.json");
}

report::OwnRuleWords own_rule_words(const Context& context) {
    return report::OwnRuleWords::from_json(read_package_file(context, "data/own-rule-words.json"));
}

} // namespace ansinh::border
