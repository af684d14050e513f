// The plain measures of a target: what is left, how much is reached, how many a coverage rate asks for.
// Called from Calc cell by cell. Arguments are cells' numbers (the decimal they show with 15 significant
// digits); people are whole numbers 0 … 2^53. Each throws Error "value.negative" or "value.not-whole" with
// the argument's IDL name.
#pragma once

#include <optional>

namespace ansinh::quota {

/// People still to bring in: max(0, target − achieved). A surplus is 0, for exceeding is allowed (Ia Nan
/// II.1, III.4).
double remaining(double target, double achieved);

/// achieved ÷ target, above 1 where the target is exceeded; nothing where the target is 0 (Ia Nan II.1).
std::optional<double> rate(double target, double achieved);

/// New participants that reach a coverage rate: max(0, ⌈population × rate⌉ − participants), in exact
/// decimals, so that (1000, 0.9+0.05, 900) is 50 (Mỏ Cày Điều 5.2.1; targets given as a rate: Ia Nan,
/// preamble). `rate` is 0 … 1, else Error "value.rate-range" ("rate").
double target_for_coverage(double population, double rate, double participants = 0);

} // namespace ansinh::quota
