// The sheets of the year's workbook and what their columns are called, read from
// extension/data/workbook-sheets.json: template, take-over and tests share that list.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

struct FormColumn {
    std::string key;    ///< what the program calls it: "merged_into"
    std::string group;  ///< header above it in a two-row header; empty: none
    std::string header; ///< "Sáp nhập vào"; one that ends in "…" goes on with a date or a year
};

struct Form {
    std::string id;   ///< "villages"
    std::string name; ///< of the sheet: "Thôn"
    std::vector<FormColumn> columns;
};

class Forms {
public:
    /// Throws Error "data.broken" (file, the field at fault), also for a form named twice.
    static Forms from_json(std::string_view json);

    std::span<const Form> all() const { return m_forms; }
    /// Precondition: the file has it; throws std::out_of_range otherwise.
    const Form& form(std::string_view id) const;

private:
    std::vector<Form> m_forms;
};

} // namespace ansinh::workbook
