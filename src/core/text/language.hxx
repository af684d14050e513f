// The languages An Sinh speaks.
#pragma once

namespace ansinh::text {

enum class Language { vietnamese, english };

} // namespace ansinh::text
