namespace BurdenCompliance.Registry;

/// <summary>What can be done to an assessment on its way.</summary>
public enum WayAct
{
    /// <summary>交来文稿: begins the way.</summary>
    Open,
    /// <summary>确认画像.</summary>
    ConfirmProfile,
    /// <summary>处理问题.</summary>
    Dispose,
    /// <summary>回答提问.</summary>
    Answer,
    /// <summary>选定立项, or say why there is none.</summary>
    ChoosePlanItem,
    /// <summary>交来修改稿, or examine again with a corrected profile.</summary>
    Revise,
    /// <summary>送审.</summary>
    Submit,
    /// <summary>取回: before the reviewer has decided.</summary>
    TakeBack,
    /// <summary>认定: confirm or overrule what the drafter did with a finding.</summary>
    Rule,
    /// <summary>审核通过.</summary>
    Pass,
    /// <summary>退文.</summary>
    Return,
    /// <summary>要求补正.</summary>
    AskCorrection,
    /// <summary>退回上一步.</summary>
    SendBack,
    /// <summary>签批.</summary>
    SignOff,
    /// <summary>核对印发稿, with the same text.</summary>
    CheckOutgoing,
    /// <summary>作废: the outgoing file has another text.</summary>
    Void,
    /// <summary>编号印发.</summary>
    Issue,
    /// <summary>撤回.</summary>
    Withdraw,
    /// <summary>重新启用 what was withdrawn.</summary>
    Reopen,
}
