// Where a line of a head, a title or a signature may be broken: between words, not within one. Vietnamese
// writes a blank between the syllables of a word, so that blanks alone would break "NHÂN / DÂN".
#pragma once

#include "paper/form.hxx"
#include "paper/metrics.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::paper {

/// The text with no-break blanks within the phrases of `words.together` and from a level of `words.places` to
/// the end of the name behind it ("xã Mỏ Cày"; a comma ends a name), in small letters or capitals.
std::string kept_together(std::string_view utf8, const FormWords& words);

/// Lines as Metrics::balanced makes them, broken between what kept_together leaves apart, with plain blanks.
/// Where a phrase is wider than `room` by itself, broken at any blank.
std::vector<std::string> sense_lines(std::string_view utf8, const Form& form, const Metrics& metrics,
                                     const TextStyle& style, double room);

} // namespace ansinh::paper
