// The title right above a block of columns.
#pragma once

#include "table/headers.hxx"
#include "table/scene.hxx"

#include <string>
#include <vector>

namespace ansinh::table {

struct Title {
    std::string text;
    Area area; ///< the columns it stands over
};

/// The titles above a header, left to right: usually one; "I. BHYT …" and "II. BHXH …" where two stand over
/// the parts of one block. Measures ("Đvt: người") and lines in brackets are passed over.
std::vector<Title> find_titles(Scene& scene, const Header& header);

} // namespace ansinh::table
