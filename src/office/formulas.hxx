// Finding the formulas of An Sinh in a document: what would show #NAME? where the extension is not installed.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"
#include "office/progress.hxx"
#include "table/sheet.hxx"

#include <set>
#include <vector>

namespace ansinh::office {

/// Where formulas are looked for.
enum class Scope { selection, sheet, workbook };

/// The names by which a formula can call An Sinh: the stored names of its functions, the names they show (a
/// formula that another program stored keeps those), and the names the document defines by such formulas.
class OwnNames {
public:
    OwnNames(const border::Context& context, const Document& document);

    /// Whether a formula, in the office's programming notation, holds one of them outside of texts and sheet
    /// names.
    bool in(const rtl::OUString& formula) const;

private:
    void add_functions(const border::Context& context);
    void add_defined_names(const Document& document);

    std::set<rtl::OUString> m_names; ///< ASCII letters in upper case
};

/// The formulas of An Sinh on one sheet. Areas do not overlap; every array formula is one whole area.
struct OwnFormulas {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    std::vector<table::Area> showing; ///< formulas that show a value
    std::vector<table::Area> failing; ///< formulas that show an error; arrays with an error in any cell
    std::vector<table::Area> widened; ///< those of `showing` that are only partly in the scope
};

/// Sheet by sheet, those without any left out; hidden sheets, hidden and filtered rows too. Throws Error
/// "command.cancelled".
std::vector<OwnFormulas> find_formulas(const OwnNames& names, const Document& document, Scope scope,
                                       Progress& progress);

/// How many cells the areas have.
std::size_t count_cells(const std::vector<table::Area>& areas);

} // namespace ansinh::office
