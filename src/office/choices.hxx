// What a clerk may choose from in a cell.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>

#include <string>
#include <vector>

namespace ansinh::office {

/// The validity rule of those cells with a list of these words, for their property "Validation". Other texts may stand
/// there too, after a warning.
css::uno::Any rule_of_choices(const css::uno::Reference<css::beans::XPropertySet>& cells,
                              const std::vector<std::string>& words);

} // namespace ansinh::office
