#include "report/audit.hxx"

#include "report/cell_audit.hxx"
#include "report/digits.hxx"
#include "report/formula_audit.hxx"
#include "report/outliers.hxx"

#include <utility>

namespace ansinh::report {

namespace {

void take(std::vector<Finding>&& findings, Audit& audit) {
    for (Finding& finding : findings)
        audit.findings.push_back(std::move(finding));
}

} // namespace

Audit audit(const Material& material) {
    Audit result;
    if (material.cells != nullptr) {
        CellAudit cells = audit_cells(*material.cells);
        FormulaAudit formulas = audit_formulas(*material.cells);
        take(std::move(cells.findings), result);
        take(std::move(formulas.findings), result);
        result.explained = std::move(cells.explained);
        result.explained.merge(formulas.explained);
    }
    take(outliers(*material.now, material.earlier), result);
    take(digit_hints(*material.now), result);
    take(copied_columns(*material.now, material.previous, material.line_before), result);
    return result;
}

} // namespace ansinh::report
