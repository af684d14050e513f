// The data files of the package as core reads them.
#pragma once

#include "annex/words.hxx"
#include "border/package.hxx"
#include "calendar/holiday_law.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/metrics.hxx"
#include "paper/text_names.hxx"
#include "profile/parameters.hxx"
#include "profile/profile.hxx"
#include "profile/sheet_words.hxx"
#include "report/indicators.hxx"
#include "report/own_rules.hxx"
#include "report/rule.hxx"
#include "table/vocabulary.hxx"
#include "workbook/forms.hxx"
#include "workbook/words.hxx"

#include <string>
#include <vector>

namespace ansinh::border {

/// extension/data/holidays/vn.json. Throws Error "data.missing", "data.broken".
calendar::HolidayLaw holiday_law(const Context& context);

/// extension/data/profiles/<name>.json; `name` is one of profile::shipped_names. Throws Error "data.missing",
/// "data.broken".
profile::Profile shipped_profile(const Context& context, const std::string& name);

/// extension/data/profile-words.json. Throws Error "data.missing", "data.broken".
profile::SheetWords sheet_words(const Context& context);

/// All of extension/data/parameters. Throws Error "data.missing", "data.broken".
profile::Parameters law_parameters(const Context& context);

/// extension/data/workbook-words.json. Throws Error "data.missing", "data.broken".
workbook::Words workbook_words(const Context& context);

/// extension/data/workbook-sheets.json. Throws Error "data.missing", "data.broken".
workbook::Forms workbook_forms(const Context& context);

/// extension/data/decree-30.json, paper-kinds.json, times-metrics.json, text-document.json. Each throws Error
/// "data.missing", "data.broken".
paper::Form paper_form(const Context& context);
paper::Kinds paper_kinds(const Context& context);
paper::Metrics letter_metrics(const Context& context);
paper::TextNames text_names(const Context& context);

/// extension/data/annex-words.json. Throws Error "data.missing", "data.broken".
annex::Words annex_words(const Context& context);

/// extension/data/table-words.json. Throws Error "data.missing", "data.broken".
table::Vocabulary table_words(const Context& context);

/// extension/data/report-words.json and rules/report.json. Each throws Error "data.missing", "data.broken".
report::Indicators report_indicators(const Context& context);
std::vector<report::Rule> report_rules(const Context& context);
/// extension/data/own-rule-words.json. Throws Error "data.missing", "data.broken".
report::OwnRuleWords own_rule_words(const Context& context);

} // namespace ansinh::border
