// The arguments that say who signs a paper and with which seal.
#pragma once

#include "commands/arguments.hxx"
#include "paper/signing.hxx"

namespace ansinh::commands {

/// signer=head|deputy|delegated. Throws Error "arguments.value".
paper::Signer signer_of(const Arguments& arguments);

/// seal=agency|none; by the regulation where it is not said. Throws Error "arguments.value".
paper::Seal seal_of(const Arguments& arguments);

} // namespace ansinh::commands
