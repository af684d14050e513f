// The words an annex is printed with, read from extension/data/annex-words.json: papers are Vietnamese
// whatever the interface speaks.
#pragma once

#include "table/vocabulary.hxx"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::annex {

/// One text for each product.
struct ProductWords {
    std::string health, pension;

    /// Precondition: a product.
    const std::string& of(table::Product product) const {
        return product == table::Product::health ? health : pension;
    }
};

/// Of the sheet that compares methods.
struct MethodWords {
    std::string sheet, title;
    std::string marked; ///< what a number that stands out means, up to the method's name
    std::string total, basis, group, difference;
    std::vector<std::string> names; ///< one per method, in the order of quota::all_methods
};

/// Of the sheet with what a check found.
struct CheckWords {
    std::string sheet, title;
    std::string of; ///< in front of the table that was checked
    std::string received; ///< in place of it where the findings of several files stand on one sheet
    std::string total;
    std::vector<std::string> headers;    ///< behind the ordinal, in the order of the columns
    std::vector<std::string> severities; ///< in the order of report::Severity
    std::vector<std::string> states;     ///< in the order of FindingState
    std::string own_rule_name, own_rule_expression, own_rule_cure; ///< an example of a clerk's own rule
};

struct Words {
    std::string sheet;   ///< name of the new sheet
    std::string heading; ///< "Phụ lục"
    std::string title;   ///< without products and year, where the source's title does not do
    ProductWords title_products;
    std::string year;               ///< in front of the year in a title
    std::string blank;              ///< where the year goes when nobody said it
    std::string subject;            ///< what a title must speak of to be an annex's
    std::vector<std::string> forms; ///< in front of a source's title: a paper in an annex is no "Biểu"
    std::string attached;           ///< the reference to the decision, up to the name of who decided
    std::string attached_blank;     ///< its end when nobody said who
    std::string measure;
    std::string ordinal, name; ///< headers
    ProductWords products;
    std::vector<std::string> responsible;                    ///< headers, the best first
    std::string total;                                       ///< name of the last row
    std::vector<std::pair<std::string, std::string>> totals; ///< by a word above the table, another name
    std::vector<std::string> left, right;                    ///< sign blocks, a line each
    MethodWords methods;
    CheckWords check;

    /// Throws Error "data.broken" (file, place).
    static Words from_json(std::string_view json);
};

} // namespace ansinh::annex
