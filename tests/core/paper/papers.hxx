// The shipped form and kinds, and papers to try them on.
#pragma once

#include "paper/compose.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/metrics.hxx"
#include "paper/paper.hxx"
#include "paper/sheet_layout.hxx"

#include <string>
#include <vector>

namespace ansinh::test {

const paper::Form& form();
const paper::Kinds& kinds();
const paper::Metrics& metrics();

/// A committee's invitation, complete but for number and date.
paper::Paper invitation();

/// The lines of a composed paper from above, tables as "(bảng)".
std::vector<std::string> body_of(const paper::Composed& composed);

std::vector<std::string> texts(const std::vector<paper::StyledLine>& lines);

paper::Composed composed(const paper::Paper& paper);

/// The codes of the faults that a paper is refused for.
std::vector<std::string> faults_of(const paper::Paper& paper);

/// One of three columns and so many villages with their total.
paper::Table village_table(int villages);

} // namespace ansinh::test
