// The numbers of every method side by side as a sheet ready to print, for whoever has to choose a method.
#pragma once

#include "annex/annex.hxx"
#include "target/comparison.hxx"
#include "target/draft.hxx"

namespace ansinh::annex {

/// A line for each unit with its number by each method and how far they are apart, and the sums. A number
/// that is not the one of the draft's method (of the first with a result, should that have none) is marked. A
/// method without a result has "–". Precondition: a plan without faults.
Annex compare_annex(const target::Draft& draft, const target::MethodTable& methods, const Words& words);

} // namespace ansinh::annex
