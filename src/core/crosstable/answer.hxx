// Which of the clerk's answers mends what stands in the way of a two-way allocation.
#pragma once

#include "message.hxx"

namespace ansinh::crosstable {

/// What a dialog asks: one per control.
enum class Answer {
    none, ///< to be mended in the sheet
    table,
    into,
    rows,
    columns,
    weights,
    shares,
    maximum,
    method,
    form, ///< values or formulas
    hidden_rows,
    numbers,  ///< doubtful numbers: accept what was proposed
    overwrite ///< replace what stands in the cells
};

/// The answer to a stop of a draft.
Answer answer_to(const Message& stop);

} // namespace ansinh::crosstable
