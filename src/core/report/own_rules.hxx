// The clerk's own rules, from the rows of the sheet *Quy tắc kiểm tra*.
#pragma once

#include "report/finding.hxx"
#include "report/rule.hxx"
#include "table/sheet.hxx"

#include <string_view>
#include <vector>

namespace ansinh::report {

/// What the sheet's cells may say, words of extension/data/report-words.json.
struct OwnRuleWords {
    struct Word {
        std::string key;                  ///< "error", "partial_null", "yes" …
        std::vector<std::string> written; ///< "Lỗi"; the first is what messages show
    };
    std::vector<Word> headers; ///< name, expression, tolerance, level, missing, cure, source, used
    std::vector<Word> levels, missing, used;

    /// Throws Error "data.broken" (file, place).
    static OwnRuleWords from_json(std::string_view json);
};

struct OwnRules {
    std::vector<Rule> rules; ///< ids "own-7": by their row; only those in use
    /// One for each cell that cannot be read, cells on the rules' sheet: "own-rule.syntax" (cell, place of
    /// the character, what stands there), "own-rule.word" (cell, text, allowed), "own-rule.number" (cell,
    /// text), "own-rule.blank" (cell, header), "own-rule.no-headers" (headers missing). Other rows still
    /// count.
    std::vector<Finding> faults;
};

/// `sheet` is the whole sheet; its header row is the first that has "Tên quy tắc" and "Biểu thức", in
/// whatever order. Tolerances: "0", "0,5", "5%" (of the right side). Empty cells: tolerance 0, level Lỗi,
/// missing as partial_null, in use.
OwnRules read_own_rules(const table::Sheet& sheet, const OwnRuleWords& words);

} // namespace ansinh::report
