using System.CommandLine;
using System.Text;
using BurdenCompliance.Cli;
using BurdenCompliance.Cli.Annotate;
using BurdenCompliance.Cli.Backup;
using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Cli.Check;
using BurdenCompliance.Cli.Count;
using BurdenCompliance.Cli.Files;
using BurdenCompliance.Cli.Keys;
using BurdenCompliance.Cli.Ledger;
using BurdenCompliance.Cli.Migrate;
using BurdenCompliance.Cli.Scorer;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("公文为基层减负一致性审查：对照《整治形式主义为基层减负若干规定》检查待发文稿。")
{
    CheckCommand.Create(),
    AnnotateCommand.Create(),
    CountCommand.Create(),
    CatalogCommand.Create(),
    LedgerCommand.Create(),
    KeysCommand.Create(),
    ScorerCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    SelftestCommand.Create(),
    FsckCommand.Create(),
    MigrateCommand.Create(),
};
Usage.NameBuiltIn(root);
return await Usage.RunAsync(root.Parse(args));
