#include "commands/paper_signing.hxx"

namespace ansinh::commands {

paper::Signer signer_of(const Arguments& arguments) {
    const std::string_view who = arguments.choice("signer", {"head", "deputy", "delegated"});
    return who == "head"     ? paper::Signer::head
           : who == "deputy" ? paper::Signer::deputy
                             : paper::Signer::delegated;
}

paper::Seal seal_of(const Arguments& arguments) {
    const std::string_view seal = arguments.choice("seal", {"", "agency", "none"});
    return seal.empty()       ? paper::Seal::by_profile
           : seal == "agency" ? paper::Seal::agency
                              : paper::Seal::none;
}

} // namespace ansinh::commands
