// Which of the clerk's answers mends what stands in the way.
#pragma once

#include "message.hxx"
#include "target/plan.hxx"

namespace ansinh::target {

/// What a dialog asks: one per control.
enum class Answer {
    none, ///< to be mended in the sheet
    table,
    names,
    levels, ///< what units are grouped by
    product,
    into,
    basis,
    participants,
    total,
    minimum,
    maximum,
    hidden_rows,
    numbers,   ///< doubtful numbers: accept what was proposed
    overwrite, ///< replace what stands in the target cells
    form,      ///< values or formulas
    locks,
    kind,     ///< newly joined or at year's end
    uncovered ///< whether more people may join than are not yet participating
};

/// Something that stands in the way of writing.
struct Stop {
    Message message;
    Answer answer = Answer::none;
    bool operator==(const Stop&) const = default;
};

/// The answer to a fault of `plan`, or to an Error that was thrown while it was made or solved. A fault of a
/// cell is answered by the choice of the column the cell lies in.
Answer answer_to(const Message& message, const Plan& plan);

} // namespace ansinh::target
