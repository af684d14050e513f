// Which of the clerk's answers mends what stands in the way of a split over time.
#pragma once

#include "message.hxx"

namespace ansinh::split {

/// What the dialog asks: one per control.
enum class Answer {
    none, ///< to be mended in the sheet
    table,
    total,
    year,
    first, ///< first and last day
    grain,
    weights,
    profile,
    kept,
    by_header, ///< headed columns, or others
    into,
    overwrite
};

/// Something that stands in the way of writing.
struct Stop {
    Message message;
    Answer answer = Answer::none;
    bool operator==(const Stop&) const = default;
};

/// The answer to a fault of a plan, or to an Error that was thrown while it was made or solved.
Answer answer_to(const Message& message);

} // namespace ansinh::split
