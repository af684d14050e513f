// What a person must mend before a paper can be composed.
#pragma once

#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"

namespace ansinh::paper {

/// Throws Error "paper.refused" with everything that is wrong; see compose().
void refuse_faults(const Paper& paper, const Form& form, const Kind& kind);

} // namespace ansinh::paper
