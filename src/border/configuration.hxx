// The office's configuration.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameReplace.hpp>

namespace ansinh::border {

/// A node with all below it, as it is now; `path` as in "/org.openoffice.Setup/L10N".
css::uno::Reference<css::container::XNameAccess> configuration(const Context& context,
                                                               const rtl::OUString& path);

/// The same to write into; what is written holds after commitChanges of its XChangesBatch.
css::uno::Reference<css::container::XNameReplace> configuration_for_update(const Context& context,
                                                                           const rtl::OUString& path);

} // namespace ansinh::border
