package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** Transact-SQL of SQL Server, Azure Synapse and Fabric. */
final class TransactSql extends Dialect {

    TransactSql() {
        super(
                Trait.BRACKET_NAMES,
                Trait.NESTED_COMMENTS,
                Trait.HASH_NAMES,
                Trait.SELECT_INTO_TABLE,
                Trait.ENDS_WITHOUT_SEMICOLON);
    }

    @Override
    public String name() {
        return "tsql";
    }

    @Override
    public List<String> otherNames() {
        return List.of("mssql", "sqlserver", "synapse", "fabric", "transactsql");
    }

    @Override
    public String signs() {
        return """
                NVARCHAR, NVARCHAR (, IDENTITY (, !DBO ., ![DBO] ., !GO, !SET NOCOUNT ON, !SET ANSI_NULLS ON,
                !SET QUOTED_IDENTIFIER ON, EXEC, !EXEC SP_EXECUTESQL, !@@ROWCOUNT, !@@IDENTITY, !@@TRANCOUNT,
                !@@FETCH_STATUS, !WITH ( NOLOCK, !BEGIN TRY, !BEGIN CATCH, !BEGIN TRAN, !RAISERROR (, ISNULL (,
                !CONVERT ( VARCHAR, CROSS APPLY, !OUTER APPLY, SELECT TOP, !OBJECT_ID (, !SCOPE_IDENTITY (, PRINT,
                SYS ., !NONCLUSTERED, !CLUSTERED INDEX, !DATETIME2, !UNIQUEIDENTIFIER, !FOR XML, !DECLARE @,
                GETDATE (, VARCHAR ( MAX, LEN (, DATEADD (
                """;
    }
}
