// The clerk's own rules, from the rows of the sheet *Quy tắc kiểm tra*.
#pragma once

#include "report/finding.hxx"
#include "report/rule.hxx"
#include "table/sheet.hxx"
#include "workbook/forms.hxx"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::report {

/// What the cells of the sheet may say, in any spelling; the first of each is what messages show.
struct OwnRuleWords {
    template <class Value>
    using Choices = std::vector<std::pair<Value, std::vector<std::string>>>;
    Choices<Severity> levels;
    Choices<Missing> missing;
    Choices<bool> used;

    /// extension/data/own-rule-words.json. Throws Error "data.broken" (file, place).
    static OwnRuleWords from_json(std::string_view json);
};

struct OwnRules {
    std::vector<Rule> rules; ///< ids and topics "own-7": by their row; only those in use
    /// One for each cell that cannot be read, cells on the rules' sheet: "own.syntax" (cell, place of
    /// the character, what stands there), "own.word" (cell, text, what it may say), "own.number"
    /// (cell, text), "own.blank" (cell, header). The other rows still count.
    std::vector<Finding> faults;
};

/// `sheet` is the whole sheet, `form` what its columns are called. The header row is the first that has name
/// and expression, in whatever order. Tolerances: 0, "0,5", "5%" (of the right side). Empty cells: tolerance
/// 0, an error, partial_null, in use. Throws Error "own.no-headers" (sheet, both headers) without such a
/// row.
OwnRules read_own_rules(const table::Sheet& sheet, const workbook::Form& form, const OwnRuleWords& words);

} // namespace ansinh::report
