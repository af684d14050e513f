// The pages of the guide in the extension's folder, and the system's browser for them.
#pragma once

#include "border/package.hxx"

#include <string>
#include <vector>

namespace ansinh::office {

/// The names of the pages, without ".html", in rising order.
std::vector<std::string> guide_pages(const border::Context& context);

/// Has the system show a page; returns the path of its file. The office starts the browser without waiting
/// for it, so one that starts and fails is not noticed. Throws Error "guide.no-browser" (path) when there is
/// nothing to start.
std::string open_guide(const border::Context& context, const std::string& page);

} // namespace ansinh::office
